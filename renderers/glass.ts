import { pixelFormat } from "./formats/mod.ts";
import type { Panel } from "./panel.ts";

/** Grays between black and white from which small outlines keep their strokes. */
const ENOUGH_GRAYS = 3;

/** True for a panel of so few inks that small type is drawn in pixels: all but its accents is black or white, or nearly. */
export function isCoarse({ pixelFormat: name }: Pick<Panel, "pixelFormat">): boolean {
  const { palette } = pixelFormat(name);
  return palette !== null && palette.filter((ink) => ink.name.startsWith("gray")).length < ENOUGH_GRAYS;
}

let measuredCoarse = false;

/** True inside `measureOn` a panel that is coarse: what texts are measured for now. */
export function isMeasuredCoarse(): boolean {
  return measuredCoarse;
}

/**
 * Runs work that measures text, which small type makes depend on the glass: inside, texts are as wide as this panel
 * draws them. Outside, as a panel of many grays does. The work must not wait for anything.
 */
export function measureOn<Result>(panel: Panel, work: () => Result): Result {
  const before = measuredCoarse;
  measuredCoarse = isCoarse(panel);
  try {
    return work();
  } finally {
    measuredCoarse = before;
  }
}
