import { layoutSize, type Panel, unit } from "../../renderers/mod.ts";

/** Units of the shorter side from which glass has room for more than now, hours and days. */
const ROOMY = 40;

/** Whether glass has room for what is good to know beside the answer: dense glass of the size of a sheet of paper. */
export function isRoomy(panel: Panel): boolean {
  const { width, height } = layoutSize(panel);
  return Math.min(width, height) >= unit(panel) * ROOMY;
}
