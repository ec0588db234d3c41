import { coordinatesOf } from "./coordinates.ts";
import { type DiffusedRow, diffuseRows } from "./diffuse_rows.ts";
import type { DitherInput } from "./dither.ts";
import type { Diffusion } from "./diffusion.ts";
import {
  ALL_STEPS,
  BELOW,
  createLevelSteps,
  type LevelSteps,
  nearestLevel,
  nearestStep,
  STEPS,
  UNSURE,
} from "./nearest_level.ts";

/** A run by Floyd-Steinberg. What waits for two pixels of the row below stays at hand. */
function diffuseRun(
  { spread: { errors, offsets, shares }, wanted, indices, start, base, step, strength }: DiffusedRow,
  { lowest, light, levels }: LevelSteps,
  { x: from, count }: { readonly x: number; readonly count: number },
): void {
  const { inks, light: lights } = levels;
  const [ahead, behind, below, beyond] = [shares[0]!, shares[1]!, shares[2]!, shares[3]!];
  const next = offsets[2]!;
  let x = from;
  let waiting = errors[base + x]!;
  let first = errors[next + x - step]!;
  let second = errors[next + x]!;
  for (const end = x + count * step; x !== end; x += step) {
    const value = wanted[x]! + waiting;
    const at = (value | 0) + BELOW;
    let level = at >= 0 && at < ALL_STEPS ? lowest[at]! : UNSURE;
    let found: number;
    // Where the level is sure, its light is known as soon as it is.
    if (level < UNSURE) found = light[at]!;
    else {
      level = nearestLevel(levels, value, level - UNSURE);
      found = lights[level]!;
    }
    indices[start + x] = inks[level]!;
    let missed = value - found;
    if (strength !== 1) missed *= strength;
    waiting = errors[base + x + step]! + missed * ahead;
    errors[next + x - step] = first + missed * behind;
    first = second + missed * below;
    second = errors[next + x + step]! + missed * beyond;
  }
  errors[base + x] = waiting;
  errors[next + x - step] = first;
  errors[next + x] = second;
}

/** Diffuses luminance over inks that are all gray: one channel, counted in steps, and no search among inks. */
export function diffuseGrays(input: DitherInput, diffusion: Diffusion, indices: Uint8Array): void {
  const { target } = input;
  const steps = createLevelSteps(target.luminance);
  const { inks, light } = steps.levels;
  const error = new Float64Array(1);
  const ways = {
    channels: 1,
    table: coordinatesOf(target).table.map((light) => light * STEPS),
    one({ spread, wanted, start, base, strength }: DiffusedRow, x: number) {
      const { errors, offsets, shares, whole } = spread;
      const value = wanted[x]! + errors[base + x]!;
      const level = nearestStep(steps, value);
      indices[start + x] = inks[level]!;
      const missed = error[0] = (value - light[level]!) * strength;
      if (whole[x] === 0) return spread.addNearBorder(x, error);
      for (let tap = 0; tap < shares.length; tap++) errors[offsets[tap]! + x]! += missed * shares[tap]!;
    },
    run: (row: DiffusedRow, x: number, count: number) => diffuseRun(row, steps, { x, count }),
  } as const;
  diffuseRows(input, diffusion, { indices, ways });
}
