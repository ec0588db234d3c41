import { type Panel, unit } from "../../renderers/mod.ts";
import { roomClass } from "./room.ts";

/** White space at the edges in pixels: 1.5 units, less on small and tiny glass. */
export function margin(panel: Panel): number {
  const share = { tiny: 0.5, small: 1, medium: 1.5, large: 1.5 }[roomClass(panel)];
  return Math.max(2, Math.round(unit(panel) * share));
}
