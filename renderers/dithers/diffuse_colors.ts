import { coordinatesOf } from "./coordinates.ts";
import { type DiffusedRow, diffuseRows } from "./diffuse_rows.ts";
import type { DitherInput } from "./dither.ts";
import type { Diffusion } from "./diffusion.ts";

/**
 * How much waiting error a pixel takes into account, in weighted coordinates. Where inks cannot have a color at all,
 * error would pile up without end and smear over what comes next; half of white is what measures best.
 */
const MOST_ERROR = 0.5;

function limited(error: number): number {
  return error > MOST_ERROR ? MOST_ERROR : error < -MOST_ERROR ? -MOST_ERROR : error;
}

/** Coordinates of the inks, an array for each; where their count is odd, with one more that is infinitely far. */
type Inks = readonly [Float64Array, Float64Array, Float64Array];

/** The ink nearest to a color. */
function nearest([inks0, inks1, inks2]: Inks, color: Float64Array): number {
  let ink = 0;
  let least = Infinity;
  for (let each = 0; each < inks0.length; each++) {
    const distance = squared(color[0]! - inks0[each]!, color[1]! - inks1[each]!, color[2]! - inks2[each]!);
    if (distance < least) {
      least = distance;
      ink = each;
    }
  }
  return ink;
}

function squared(one: number, two: number, three: number): number {
  return one * one + two * two + three * three;
}

/** A run by Floyd-Steinberg. What waits for two pixels of the row below stays at hand, as does what waits ahead. */
function diffuseRun(
  { spread: { errors, offsets, shares }, wanted, indices, start, base, step, strength }: DiffusedRow,
  [inks0, inks1, inks2]: Inks,
  { x: begin, count }: { readonly x: number; readonly count: number },
): void {
  const [ahead, behind, below, beyond] = [shares[0]!, shares[1]!, shares[2]!, shares[3]!];
  const inkCount = inks0.length;
  const stride = step * 3;
  let x = begin;
  let from = base + x * 3;
  let to = offsets[2]! + x * 3;
  let waiting0 = errors[from]!;
  let waiting1 = errors[from + 1]!;
  let waiting2 = errors[from + 2]!;
  let first0 = errors[to - stride]!;
  let first1 = errors[to - stride + 1]!;
  let first2 = errors[to - stride + 2]!;
  let second0 = errors[to]!;
  let second1 = errors[to + 1]!;
  let second2 = errors[to + 2]!;
  for (const end = x + count * step; x !== end; x += step) {
    const color0 = wanted[x * 3]! + limited(waiting0);
    const color1 = wanted[x * 3 + 1]! + limited(waiting1);
    const color2 = wanted[x * 3 + 2]! + limited(waiting2);
    let ink = 0;
    let least = Infinity;
    for (let each = 0; each < inkCount; each += 2) {
      const one = squared(color0 - inks0[each]!, color1 - inks1[each]!, color2 - inks2[each]!);
      const two = squared(color0 - inks0[each + 1]!, color1 - inks1[each + 1]!, color2 - inks2[each + 1]!);
      if (one < least) {
        least = one;
        ink = each;
      }
      if (two < least) {
        least = two;
        ink = each + 1;
      }
    }
    indices[start + x] = ink;
    let missed0 = color0 - inks0[ink]!;
    let missed1 = color1 - inks1[ink]!;
    let missed2 = color2 - inks2[ink]!;
    if (strength !== 1) {
      missed0 *= strength;
      missed1 *= strength;
      missed2 *= strength;
    }
    from += stride;
    waiting0 = errors[from]! + missed0 * ahead;
    waiting1 = errors[from + 1]! + missed1 * ahead;
    waiting2 = errors[from + 2]! + missed2 * ahead;
    errors[to - stride] = first0 + missed0 * behind;
    errors[to - stride + 1] = first1 + missed1 * behind;
    errors[to - stride + 2] = first2 + missed2 * behind;
    first0 = second0 + missed0 * below;
    first1 = second1 + missed1 * below;
    first2 = second2 + missed2 * below;
    to += stride;
    second0 = errors[to]! + missed0 * beyond;
    second1 = errors[to + 1]! + missed1 * beyond;
    second2 = errors[to + 2]! + missed2 * beyond;
  }
  errors[from] = waiting0;
  errors[from + 1] = waiting1;
  errors[from + 2] = waiting2;
  errors[to - stride] = first0;
  errors[to - stride + 1] = first1;
  errors[to - stride + 2] = first2;
  errors[to] = second0;
  errors[to + 1] = second1;
  errors[to + 2] = second2;
}

/** Diffuses lightness and color, weighted as the eye minds them, over colored inks. */
export function diffuseColors(input: DitherInput, diffusion: Diffusion, indices: Uint8Array): void {
  const { target } = input;
  const { table, inks: places } = coordinatesOf(target);
  const count = target.inks.length;
  const channel = (at: number) =>
    Float64Array.from(
      { length: count + count % 2 },
      (_, ink) => ink < count ? places[ink * 3 + at]! : Infinity,
    );
  const inks: Inks = [channel(0), channel(1), channel(2)];
  const color = new Float64Array(3);
  const error = new Float64Array(3);
  const ways = {
    channels: 3,
    table,
    one({ spread, wanted, start, base, strength }: DiffusedRow, x: number) {
      const { errors, offsets, shares, whole } = spread;
      for (let at = 0; at < 3; at++) color[at] = wanted[x * 3 + at]! + limited(errors[base + x * 3 + at]!);
      const ink = indices[start + x] = nearest(inks, color);
      for (let at = 0; at < 3; at++) error[at] = (color[at]! - inks[at]![ink]!) * strength;
      if (whole[x] === 0) return spread.addNearBorder(x, error);
      for (let tap = 0; tap < shares.length; tap++) {
        const to = offsets[tap]! + x * 3;
        const share = shares[tap]!;
        for (let at = 0; at < 3; at++) errors[to + at]! += error[at]! * share;
      }
    },
    run: (row: DiffusedRow, x: number, count: number) => diffuseRun(row, inks, { x, count }),
  } as const;
  diffuseRows(input, diffusion, { indices, ways });
}
