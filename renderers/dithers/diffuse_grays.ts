import { boundsOf } from "./bounds.ts";
import { coordinatesOf } from "./coordinates.ts";
import type { DitherInput } from "./dither.ts";
import type { Diffusion } from "./diffusion.ts";
import { createLevels, nearestLevel } from "./nearest_level.ts";
import { createSpread } from "./spread.ts";

/** Diffuses luminance over inks that are all gray: one channel, and no search among inks. */
export function diffuseGrays(input: DitherInput, { kernel, way }: Diffusion, indices: Uint8Array): void {
  const { raster: { width, height, data }, target, region, strength } = input;
  const { table } = coordinatesOf(target);
  const levels = createLevels(target.luminance);
  const { inks, light } = levels;
  const spread = createSpread({ kernel, width, height, channels: 1, region });
  const { errors, offsets, shares, whole } = spread;
  const error = new Float64Array(1);
  const { left, top, right, bottom } = boundsOf(region, { width, height });
  for (let y = top; y < bottom; y++) {
    // Every other row runs backwards, so that no diagonal worms form.
    const step = way === "raster" || y % 2 === 0 ? 1 : -1;
    const base = spread.begin(y, step);
    for (let count = right - left, x = step === 1 ? left : right - 1; count > 0; count--, x += step) {
      const pixel = y * width + x;
      if (region !== null && region[pixel] === 0) continue;
      const at = pixel * 4;
      const wanted = table[data[at]!]! + table[256 + data[at + 1]!]! + table[512 + data[at + 2]!]! +
        errors[base + x]!;
      const level = nearestLevel(levels, wanted);
      indices[pixel] = inks[level]!;
      const missed = (wanted - light[level]!) * strength;
      if (whole[x] === 0) {
        error[0] = missed;
        spread.addNearBorder(x, error);
      } else {
        for (let tap = 0; tap < shares.length; tap++) errors[offsets[tap]! + x]! += missed * shares[tap]!;
      }
    }
    spread.end();
  }
}
