import { boundsOf } from "./bounds.ts";
import { coordinatesOf } from "./coordinates.ts";
import type { DitherInput } from "./dither.ts";
import type { Diffusion } from "./diffusion.ts";
import { createSpread } from "./spread.ts";

/**
 * How much waiting error a pixel takes into account, in weighted coordinates. Where inks cannot have a color at all,
 * error would pile up without end and smear over what comes next; half of white is what measures best.
 */
const MOST_ERROR = 0.5;

function limited(error: number): number {
  return error > MOST_ERROR ? MOST_ERROR : error < -MOST_ERROR ? -MOST_ERROR : error;
}

/** The ink nearest to a color, as `ink * 3`. */
function nearest(inks: Float64Array, first: number, second: number, third: number): number {
  let best = 0;
  let least = Infinity;
  for (let ink = 0; ink < inks.length; ink += 3) {
    const one = first - inks[ink]!;
    const two = second - inks[ink + 1]!;
    const three = third - inks[ink + 2]!;
    const distance = one * one + two * two + three * three;
    if (distance < least) {
      least = distance;
      best = ink;
    }
  }
  return best;
}

/** Diffuses lightness and color, weighted as the eye minds them, over colored inks. */
export function diffuseColors(input: DitherInput, { kernel, way }: Diffusion, indices: Uint8Array): void {
  const { raster: { width, height, data }, target, region, strength } = input;
  const { table, inks } = coordinatesOf(target);
  const spread = createSpread({ kernel, width, height, channels: 3, region });
  const { errors, offsets, shares, whole } = spread;
  const taps = shares.length;
  const error = new Float64Array(3);
  const { left, top, right, bottom } = boundsOf(region, { width, height });
  for (let y = top; y < bottom; y++) {
    const step = way === "raster" || y % 2 === 0 ? 1 : -1;
    const base = spread.begin(y, step);
    for (let count = right - left, x = step === 1 ? left : right - 1; count > 0; count--, x += step) {
      const pixel = y * width + x;
      if (region !== null && region[pixel] === 0) continue;
      const red = data[pixel * 4]!;
      const green = 256 + data[pixel * 4 + 1]!;
      const blue = 512 + data[pixel * 4 + 2]!;
      const waiting = base + x * 3;
      const first = table[red]! + table[green]! + table[blue]! + limited(errors[waiting]!);
      const second = table[768 + red]! + table[768 + green]! + table[768 + blue]! +
        limited(errors[waiting + 1]!);
      const third = table[1536 + red]! + table[1536 + green]! + table[1536 + blue]! +
        limited(errors[waiting + 2]!);
      const ink = nearest(inks, first, second, third);
      indices[pixel] = ink / 3;
      const one = (first - inks[ink]!) * strength;
      const two = (second - inks[ink + 1]!) * strength;
      const three = (third - inks[ink + 2]!) * strength;
      if (whole[x] === 0) {
        error[0] = one;
        error[1] = two;
        error[2] = three;
        spread.addNearBorder(x, error);
        continue;
      }
      for (let tap = 0; tap < taps; tap++) {
        const at = offsets[tap]! + x * 3;
        const share = shares[tap]!;
        errors[at] = errors[at]! + one * share;
        errors[at + 1] = errors[at + 1]! + two * share;
        errors[at + 2] = errors[at + 2]! + three * share;
      }
    }
    spread.end();
  }
}
