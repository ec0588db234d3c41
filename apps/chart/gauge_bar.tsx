import type { JSX } from "satori/jsx";
import { inks, type Panel } from "../../renderers/mod.ts";
import { type Box, inset } from "../ui/box.ts";
import { Field, Outline, ruleSize } from "../ui/rule.tsx";
import { share } from "../ui/stroke.tsx";
import type { Scale } from "./scale.ts";

/** What a dial shows. */
export interface DialProps {
  readonly box: Box;
  readonly value: number;
  readonly scale: Pick<Scale, "low" | "high">;
  /** Marks across the dial. */
  readonly limits: readonly number[];
  /** Of the part up to the value. */
  readonly color: string;
  readonly panel: Panel;
}

/** A value as a bar in a frame, with a mark at each limit. */
export function GaugeBar({ box, value, scale, limits, color, panel }: DialProps): JSX.Element {
  const { ink, accent } = inks(panel);
  const rule = ruleSize(panel);
  const track = inset(box, rule);
  const at = (each: number) => Math.round(share(each, scale.low, scale.high) * track.width);
  return (
    <div style={{ display: "flex" }}>
      <Field box={{ ...track, width: Math.max(1, at(value)) }} color={color} />
      <Outline box={box} color={ink} size={rule} />
      {limits.map((limit) => (
        <Field
          box={{ ...box, x: Math.min(track.x + at(limit), track.x + track.width - rule), width: rule }}
          color={limit <= value && accent === null ? inks(panel).paper : accent ?? ink}
        />
      ))}
    </div>
  );
}
