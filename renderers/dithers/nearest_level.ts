/** Steps of light by which the search for a level starts. */
const STEPS = 256;

/** Levels of gray, and where one ends and the next begins. */
export interface Levels {
  /** The ink of each level, darkest first. */
  readonly inks: Uint8Array;
  /** Light of each level, rising. */
  readonly light: Float64Array;
  /** Half way from each level to the next; the last is infinite. */
  readonly bounds: Float64Array;
  /** The level where the search starts, for each step of light from 0 to 1. */
  readonly starts: Uint8Array;
}

/** Orders the luminances of gray inks. */
export function createLevels(luminances: ArrayLike<number>): Levels {
  const order = Array.from(luminances, (_, ink) => ink).sort((one, other) =>
    luminances[one]! - luminances[other]!
  );
  const light = Float64Array.from(order, (ink) => luminances[ink]!);
  const bounds = light.map((value, level) =>
    level + 1 < light.length ? (value + light[level + 1]!) / 2 : Infinity
  );
  const starts = Uint8Array.from(
    { length: STEPS + 1 },
    (_, step) => bounds.findIndex((bound) => step / STEPS < bound),
  );
  return { inks: Uint8Array.from(order), light, bounds, starts };
}

/** The level nearest to this light, which may lie below 0 or above 1. */
export function nearestLevel({ bounds, starts }: Levels, light: number): number {
  let level = light <= 0 ? 0 : starts[light >= 1 ? STEPS : (light * STEPS) | 0]!;
  while (light >= bounds[level]!) level++;
  return level;
}
