import type { JSX } from "satori/jsx";
import { inks, type Panel, unit } from "../../renderers/mod.ts";
import { type Box, inset } from "./box.ts";
import { Field, Outline, ruleSize } from "./rule.tsx";
import { glanceUnit } from "./type_scale.ts";

/** Height of a bar in whole pixels: a thick line on the smallest glass. */
export function barHeight(panel: Panel): number {
  return Math.max(3, Math.round((unit(panel) + glanceUnit(panel)) / 2));
}

/** A share of a whole, 0 to 1, as a bar: ink in a frame, of which any share above none can be seen. */
export function Bar({ box, share, panel, color }: {
  readonly box: Box;
  readonly share: number;
  readonly panel: Panel;
  /** Of the filled part; ink when left out. */
  readonly color?: string;
}): JSX.Element {
  const { ink } = inks(panel);
  const rule = ruleSize(panel);
  const thin = box.height < rule * 4 + 2;
  const track = thin ? box : inset(box, rule * 2);
  const kept = Math.min(1, Math.max(0, share));
  const width = kept === 0 ? 0 : Math.max(1, Math.round(track.width * kept));
  return (
    <div style={{ display: "flex" }}>
      {thin
        ? <Field box={{ ...box, y: box.y + box.height - 1, height: 1 }} color={ink} />
        : <Outline box={box} color={ink} size={rule} />}
      {width === 0 ? null : <Field box={{ ...track, width }} color={color ?? ink} />}
    </div>
  );
}
