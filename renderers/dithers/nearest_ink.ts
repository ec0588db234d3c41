import type { Ink } from "../formats/format.ts";
import { toGray } from "../luminance.ts";
import type { Rgb } from "../raster.ts";

/**
 * The gray byte from which a pixel between black and white snaps to white. Chosen at 400 %: at 128 thin stems
 * of antialiased text lose pixels, at 192 counters of small letters fill.
 */
export const SNAP = 160;

/** Up to this difference between a color's channels it is a gray, and only grays may carry it. */
const NEUTRAL = 24;

/** Tells an ink without color. */
export function isNeutral([red, green, blue]: Rgb): boolean {
  return Math.max(red, green, blue) - Math.min(red, green, blue) <= NEUTRAL;
}

/** The index of the ink for each gray byte: black or white split at `SNAP`, more grays by nearness. */
export function nearestGrays(palette: readonly Ink[]): Uint8Array {
  const grays = palette.flatMap(({ rgb }, index) => isNeutral(rgb) ? [{ index, value: rgb[0] }] : []);
  return Uint8Array.from({ length: 256 }, (_, byte) => {
    if (grays.length === 2) return grays.find(({ value }) => value === (byte < SNAP ? 0 : 255))!.index;
    return grays.reduce((best, gray) =>
      Math.abs(gray.value - byte) < Math.abs(best.value - byte) ? gray : best
    )
      .index;
  });
}

/** Squared distance, weighted as the eye weighs channels ("redmean", a cheap stand-in for a uniform space). */
function distance(one: Rgb, other: Rgb): number {
  const mean = (one[0] + other[0]) / 2;
  const red = one[0] - other[0];
  const green = one[1] - other[1];
  const blue = one[2] - other[2];
  return (2 + mean / 256) * red * red + 4 * green * green + (2 + (255 - mean) / 256) * blue * blue;
}

/**
 * The index of the ink nearest to a color. A gray goes to black, white or gray only: the soft edge of black
 * text is as near to red as to black, and would get a red fringe.
 */
export function nearestInk(color: Rgb, palette: readonly Ink[], grays: Uint8Array): number {
  if (isNeutral(color)) return grays[toGray(...color)]!;
  let best = 0;
  let least = Infinity;
  palette.forEach(({ rgb }, index) => {
    const found = distance(color, rgb);
    if (found < least) {
      least = found;
      best = index;
    }
  });
  return best;
}
