/** Round values along an axis. */
export interface NiceTicks {
  /** The axis begins and ends here: at a tick where the ends may move. */
  readonly low: number;
  readonly high: number;
  readonly values: readonly number[];
  /** Digits after the point that tell the ticks apart. */
  readonly decimals: number;
}

/** Two values that are closer than this share of their size are one. */
const FLAT = 1e-9;

/**
 * At most so many, but no fewer than three, round values (1, 2 or 5 times a power of ten apart) from low to high. Ends that are `fixed` stay
 * where they are; the others move out to a tick. Any two finite numbers up to 1e15 will do, also equal or turned ones.
 */
export function niceTicks(
  ends: { readonly low: number; readonly high: number },
  options: { readonly most: number; readonly fixedLow?: boolean; readonly fixedHigh?: boolean },
): NiceTicks {
  const { low, high } = spread(Math.min(ends.low, ends.high), Math.max(ends.low, ends.high));
  // Zero and a tick on each side of it cannot be fewer.
  const most = Math.max(3, options.most);
  let step = stepAbove((high - low) / (most - 1));
  for (;;) {
    const size = Number(`${step.digit}e${step.power}`);
    const first = options.fixedLow ? Math.ceil(low / size - FLAT) : Math.floor(low / size + FLAT);
    const last = options.fixedHigh ? Math.floor(high / size + FLAT) : Math.ceil(high / size - FLAT);
    if (last - first + 1 <= most) {
      // Written in decimals and read back, so that 3 times 0.1 is 0.3.
      const at = (index: number) => Number(`${index * step.digit}e${step.power}`);
      const values = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => at(first + index));
      return {
        low: options.fixedLow ? low : at(first),
        high: options.fixedHigh ? high : at(last),
        values,
        decimals: Math.min(15, Math.max(0, -step.power)),
      };
    }
    step = stepAbove(size * 1.5);
  }
}

/** Ends that lie apart: a flat line is drawn in the middle. */
function spread(low: number, high: number): { readonly low: number; readonly high: number } {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low > Math.max(FLAT, size * FLAT)) return { low, high };
  const by = size < FLAT ? 1 : size * 0.1;
  return { low: low - by, high: high + by };
}

interface Step {
  readonly digit: number;
  readonly power: number;
}

/** The smallest of 1, 2, 5 times a power of ten that is no less than a size. */
function stepAbove(size: number): Step {
  const power = Number(size.toExponential().split("e")[1]);
  const share = size / Number(`1e${power}`);
  const digit = [1, 2, 5].find((each) => share <= each * (1 + FLAT));
  return digit === undefined ? { digit: 1, power: power + 1 } : { digit, power };
}
