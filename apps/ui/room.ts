import { type Panel, screenSize, type SizeClass, sizeClass } from "../../renderers/mod.ts";

/** The shorter side from which long narrow glass has room for more than one figure, in pixels. */
const NARROW = 96;

/** The size class by what fits: 122x250 is as narrow as tiny glass, but has the room of small glass. */
export function roomClass(panel: Panel): SizeClass {
  const { width, height } = screenSize(panel);
  const long = Math.max(width, height) >= 200 && Math.min(width, height) >= NARROW;
  return sizeClass(panel) === "tiny" && long ? "small" : sizeClass(panel);
}
