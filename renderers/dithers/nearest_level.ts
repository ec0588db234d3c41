/** Levels of gray, and where one ends and the next begins. */
export interface Levels {
  /** The ink of each level, darkest first. */
  readonly inks: Uint8Array;
  /** Light of each level, rising. */
  readonly light: Float64Array;
  /** Half way from each level to the next; the last is infinite. */
  readonly bounds: Float64Array;
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
  return { inks: Uint8Array.from(order), light, bounds };
}

/** The level nearest to this light, sought from a level on that is not above it. */
export function nearestLevel({ bounds }: Levels, light: number, from = 0): number {
  let level = from;
  while (light >= bounds[level]!) level++;
  return level;
}

/** Steps from black to white. A power of two, so that light that is counted in steps is rounded as it was. */
export const STEPS = 1024;
/** Steps that are told apart, and those of them below black: as many as above white. */
export const ALL_STEPS = 3 * STEPS;
export const BELOW = STEPS;
/** Added to a level where a higher one begins within the step. */
export const UNSURE = 256;

/** Levels by steps of light: most of what is asked is answered by one look. */
export interface LevelSteps {
  /** The levels, their light counted in steps. */
  readonly levels: Levels;
  /** By `step + BELOW` the lowest level that light may have which is rounded to that step, or more by `UNSURE`. */
  readonly lowest: Uint16Array;
  /** Its light. */
  readonly light: Float64Array;
}

/** A table of levels by steps. */
export function createLevelSteps(luminances: ArrayLike<number>): LevelSteps {
  const levels = createLevels(Array.from(luminances, (light) => light * STEPS));
  const lowest = new Uint16Array(ALL_STEPS);
  const light = new Float64Array(ALL_STEPS);
  for (let step = 0, level = 0; step < ALL_STEPS; step++) {
    // Light is rounded toward black, and below black upwards: both steps beside it count.
    level = nearestLevel(levels, step - BELOW - 1, level);
    const isSure = nearestLevel(levels, step - BELOW + 1, level) === level;
    lowest[step] = isSure ? level : level + UNSURE;
    light[step] = levels.light[level]!;
  }
  return { levels, lowest, light };
}

/** The level nearest to light that is counted in steps. */
export function nearestStep({ levels, lowest }: LevelSteps, light: number): number {
  const at = (light | 0) + BELOW;
  const level = at >= 0 && at < ALL_STEPS ? lowest[at]! : UNSURE;
  return level < UNSURE ? level : nearestLevel(levels, light, level - UNSURE);
}
