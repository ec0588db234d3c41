import type { JSX } from "satori/jsx";
import { inks, measureText } from "../../renderers/mod.ts";
import { agedFrame } from "../ui/aged.ts";
import { Fit } from "../ui/fit.tsx";
import { Line } from "../ui/line.tsx";
import { layPage, Page } from "../ui/page.tsx";
import { typeSize } from "../ui/type_scale.ts";
import { wholeRows } from "../ui/whole_rows.ts";
import type { Tile } from "./tiles.ts";
import type { HomeProps } from "./tiles_view.tsx";

/** Names and values in lines, on glass that has no room for tiles. */
export function ListView({ tiles, data, context }: HomeProps): JSX.Element {
  const { panel } = context;
  const frame = agedFrame({ panel }, data, context);
  const layout = layPage(frame);
  const { ink, accent } = inks(panel);
  const size = typeSize(panel, 0);
  const height = Math.ceil(size * 1.25);
  const { rows } = wholeRows(layout.body, {
    count: tiles.length,
    height,
    gap: 0,
    // What does not fit is left out without a word: a line is all that there is.
    moreHeight: layout.body.height + 1,
  });
  return (
    <Page frame={frame} layout={layout}>
      {rows.map((row, index) => {
        const { name, value, unit, isAlarm } = tiles[index] as Tile;
        const style = { size, weight: 600, color: isAlarm && accent ? accent : ink } as const;
        const texts = [`${value} ${unit}`.trim(), value];
        const text = texts.find((each) => measureText(each, style) <= row.width * 0.65) ?? "";
        const width = Math.ceil(measureText(text, style));
        return (
          <div style={{ display: "flex" }}>
            <Fit
              box={{ ...row, width: text === "" ? row.width : row.width - width - 3 }}
              text={text === "" ? value : name}
              style={{ sizes: [size], weight: 400, color: ink, maxLines: 1 }}
            />
            {text === "" ? null : <Line box={row} text={text} style={style} align="right" />}
          </div>
        );
      })}
    </Page>
  );
}
