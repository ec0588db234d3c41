import { coordinatesOf } from "./coordinates.ts";
import type { DitherInput } from "./dither.ts";
import type { Diffusion } from "./diffusion.ts";
import { createLevels, nearestLevel } from "./nearest_level.ts";
import { createSpread } from "./spread.ts";

/** Diffuses luminance over inks that are all gray: one channel, and no search among inks. */
export function diffuseGrays(input: DitherInput, { kernel, way }: Diffusion, indices: Uint8Array): void {
  const { raster: { width, height, data }, target, region, strength, firstRow = 0 } = input;
  const { table } = coordinatesOf(target);
  const levels = createLevels(target.luminance);
  const { inks, light } = levels;
  const spread = createSpread({ kernel, width, height, channels: 1, region });
  const { errors, offsets, shares, reach } = spread;
  const error = new Float64Array(1);
  for (let y = 0; y < height; y++) {
    // Every other row runs backwards, so that no diagonal worms form.
    const step = way === "raster" || (firstRow + y) % 2 === 0 ? 1 : -1;
    const base = spread.begin(y, step);
    const isBorder = spread.isBorder();
    for (let left = width, x = step === 1 ? 0 : width - 1; left > 0; left--, x += step) {
      const pixel = y * width + x;
      if (region !== null && region[pixel] === 0) continue;
      const at = pixel * 4;
      const wanted = table[data[at]!]! + table[256 + data[at + 1]!]! + table[512 + data[at + 2]!]! +
        errors[base + x]!;
      const level = nearestLevel(levels, wanted);
      indices[pixel] = inks[level]!;
      const missed = (wanted - light[level]!) * strength;
      if (isBorder || x < reach || x >= width - reach) {
        error[0] = missed;
        spread.addNearBorder(x, error);
      } else {
        for (let tap = 0; tap < shares.length; tap++) errors[offsets[tap]! + x]! += missed * shares[tap]!;
      }
    }
    spread.end();
  }
}
