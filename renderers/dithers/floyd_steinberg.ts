import { LINEAR } from "../luminance.ts";
import type { Raster } from "../raster.ts";
import type { Dither, DitherInput } from "./dither.ts";

/** Shares of the error for the pixel ahead, and below: behind, under, ahead (Floyd and Steinberg, 1976). */
const AHEAD = 7 / 16;
const BEHIND_BELOW = 3 / 16;
const BELOW = 5 / 16;
const AHEAD_BELOW = 1 / 16;

/** The ink nearest to what lies at `at`, by squared distance in linear light. */
function nearest(row: Float32Array, at: number, inks: Float32Array): number {
  let best = 0;
  let least = Infinity;
  for (let ink = 0; ink < inks.length; ink += 3) {
    const red = row[at]! - inks[ink]!;
    const green = row[at + 1]! - inks[ink + 1]!;
    const blue = row[at + 2]! - inks[ink + 2]!;
    const distance = red * red + green * green + blue * blue;
    if (distance < least) {
      least = distance;
      best = ink;
    }
  }
  return best / 3;
}

/** Adds a row of the raster, as linear light, to what the row above left there. */
function addRow(row: Float32Array, { width, data }: Raster, y: number): void {
  for (let x = 0, to = 3, from = y * width * 4; x < width; x++, to += 3, from += 4) {
    row[to]! += LINEAR[data[from]!]!;
    row[to + 1]! += LINEAR[data[from + 1]!]!;
    row[to + 2]! += LINEAR[data[from + 2]!]!;
  }
}

function diffuse({ raster, target, region, strength }: DitherInput, indices: Uint8Array): void {
  const { width, height } = raster;
  const inks = target.light;
  // One pixel of room on either side takes what falls off the edge.
  let row = new Float32Array((width + 2) * 3);
  let below = new Float32Array((width + 2) * 3);
  for (let y = 0; y < height; y++) {
    addRow(row, raster, y);
    // Every other row runs backwards, so that no diagonal worms form.
    const step = y % 2 === 0 ? 1 : -1;
    const ahead = step * 3;
    for (let left = width, x = step === 1 ? 0 : width - 1; left > 0; left--, x += step) {
      const at = (x + 1) * 3;
      if (region !== null && region[y * width + x] === 0) continue;
      const ink = nearest(row, at, inks);
      indices[y * width + x] = ink;
      for (let channel = 0; channel < 3; channel++) {
        const error = (row[at + channel]! - inks[ink * 3 + channel]!) * strength;
        row[at + channel + ahead]! += error * AHEAD;
        below[at + channel - ahead]! += error * BEHIND_BELOW;
        below[at + channel]! += error * BELOW;
        below[at + channel + ahead]! += error * AHEAD_BELOW;
      }
    }
    [row, below] = [below, row.fill(0)];
  }
}

/** Diffuses the error of every pixel over its neighbors, in linear light and serpentine: for pictures. */
export const floydSteinberg: Dither = {
  name: "floyd-steinberg",
  label: "Floyd-Steinberg",
  apply: diffuse,
};
