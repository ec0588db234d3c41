import type { JSX } from "satori/jsx";
import { inks, measureText, type Panel } from "../../renderers/mod.ts";
import type { Box } from "../ui/box.ts";
import { Line } from "../ui/line.tsx";
import { typeSize } from "../ui/type_scale.ts";
import type { RowStyle } from "./departure_row.tsx";

/** What the columns of a board are, in the smallest step; a word that has no room is left out. */
export function BoardHead({ box, style, panel }: {
  readonly box: Box;
  readonly style: RowStyle;
  readonly panel: Panel;
}): JSX.Element {
  const quiet = { size: typeSize(panel, 0), weight: 400, color: inks(panel).muted } as const;
  const right = box.x + box.width;
  const platformX = right - style.whenWidth - style.delayWidth - style.platformWidth;
  const width = (text: string) => Math.ceil(measureText(text, quiet));
  const platform = { ...box, x: platformX + Math.floor((style.platformWidth - width("Platform")) / 2) };
  const hasPlatform = style.platformWidth > 0 &&
    platform.x + width("Platform") + quiet.size < right - width("Leaves");
  return (
    <div style={{ display: "flex" }}>
      {width("Line") < style.lineWidth ? <Line box={box} text="Line" style={quiet} /> : null}
      <Line box={{ ...box, x: box.x + style.lineWidth }} text="To" style={quiet} />
      {hasPlatform ? <Line box={platform} text="Platform" style={quiet} /> : null}
      <Line box={box} text="Leaves" style={quiet} align="right" />
    </div>
  );
}
