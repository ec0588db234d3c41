import type { JSX } from "satori/jsx";
import { inks, measureText } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import type { Box } from "../ui/box.ts";
import { Line } from "../ui/line.tsx";
import { typeSize } from "../ui/type_scale.ts";
import type { RowStyle } from "./row_style.ts";
import type { Settings } from "./settings.ts";
import { wordsOf } from "../words/mod.ts";

/** What the columns of a board are, in the smallest step; a word that has no room is left out. */
export function BoardHead({ box, style, context }: {
  readonly box: Box;
  readonly style: RowStyle;
  readonly context: AppContext<Settings>;
}): JSX.Element {
  const { panel, device } = context;
  const say = wordsOf(device.locale);
  const [line, to, track, leaves] = [say("line"), say("goes_to"), say("platform"), say("leaves")];
  const quiet = { size: typeSize(panel, 0), weight: 400, color: inks(panel).muted } as const;
  const right = box.x + box.width;
  const platformX = right - style.whenWidth - style.delayWidth - style.platformWidth;
  const width = (text: string) => Math.ceil(measureText(text, quiet));
  const platform = { ...box, x: platformX + Math.floor((style.platformWidth - width(track)) / 2) };
  const hasPlatform = style.platformWidth > 0 &&
    platform.x + width(track) + quiet.size < right - width(leaves);
  return (
    <div style={{ display: "flex" }}>
      {width(line) < style.lineWidth ? <Line box={box} text={line} style={quiet} /> : null}
      <Line box={{ ...box, x: box.x + style.lineWidth }} text={to} style={quiet} />
      {hasPlatform ? <Line box={platform} text={track} style={quiet} /> : null}
      <Line box={box} text={leaves} style={quiet} align="right" />
    </div>
  );
}
