import type { JSX } from "satori/jsx";
import { type Panel, unit } from "../../renderers/mod.ts";
import type { Box } from "./box.ts";
import { glanceUnit } from "./type_scale.ts";

/** Thickness of a rule in whole pixels: 2 on a wall panel of 124 ppi, more on denser ones, 1 on small glass. */
export function ruleSize(panel: Panel): number {
  return Math.max(1, Math.round(unit(panel) / 8));
}

/** Thickness of a plain line of a chart in whole pixels: a little more than a rule, and more on large glass. */
export function lineSize(panel: Panel): number {
  return Math.max(1, Math.round(ruleSize(panel) * 1.25), Math.round(glanceUnit(panel) / 10));
}

/** A flat field of one color. */
export function Field({ box, color, radius = 0 }: {
  readonly box: Box;
  readonly color: string;
  readonly radius?: number;
}): JSX.Element {
  return (
    <div
      style={{
        position: "absolute",
        left: box.x,
        top: box.y,
        width: box.width,
        height: box.height,
        backgroundColor: color,
        ...(radius > 0 ? { borderRadius: radius } : {}),
      }}
    />
  );
}

/** A frame of whole pixels drawn inside its box. */
export function Outline({ box, color, size, radius = 0 }: {
  readonly box: Box;
  readonly color: string;
  /** Thickness in pixels. */
  readonly size: number;
  readonly radius?: number;
}): JSX.Element {
  return (
    <div
      style={{
        position: "absolute",
        left: box.x,
        top: box.y,
        width: box.width,
        height: box.height,
        boxSizing: "border-box",
        border: `${size}px solid ${color}`,
        ...(radius > 0 ? { borderRadius: radius } : {}),
      }}
    />
  );
}
