import { inks, type Panel } from "../../renderers/mod.ts";
import { lineSize } from "../ui/rule.tsx";
import type { StrokeLook } from "../ui/stroke.tsx";
import type { StrokeStyle } from "../ui/stroke_path.ts";
import { swatchColor } from "../ui/swatch.tsx";

const STYLES: readonly StrokeStyle[] = ["solid", "dashed", "thick", "dotted"];

/** How each of up to four series is drawn: by its stroke on any glass, by a color as well where the glass has some. */
export function seriesLook(index: number, panel: Panel): StrokeLook {
  const { ink, hasGray } = inks(panel);
  // Red and yellow mean something; these mean nothing.
  const colors = [ink, swatchColor("blue", panel) ?? ink, ink, swatchColor("green", panel) ?? ink];
  return {
    color: colors[index % colors.length] ?? ink,
    stroke: lineSize(panel),
    style: STYLES[index % STYLES.length] ?? "solid",
    smooth: hasGray,
  };
}

/** What fills the bars of each of up to four series: ink, paper in a frame, two tints. */
export function barFill(index: number, panel: Panel): string {
  const { ink, paper } = inks(panel);
  return [ink, paper, "#808080", "#C8C8C8"][index % 4] ?? ink;
}
