import { EYE_RADIUS, EYE_SIDE, eyeProfile, eyeWindow } from "./eye.ts";

/** The errors of one channel as the eye sees them, with a margin of the eye's reach on every side. */
export interface SeenError {
  /** What is seen at each place: the sum of all errors by how far they are away. */
  readonly seen: Float32Array;
  /** From a row to the next. */
  readonly stride: number;
  /** The eye's window: what an error adds to its neighborhood. */
  readonly window: Float32Array;
  /** Adds an error at a place. */
  add(place: number, amount: number): void;
}

/** Numbers from a row to the next of a picture this wide, with margins. */
export function strideOf(width: number): number {
  return width + 2 * EYE_RADIUS;
}

/** Blurs along one axis, from a place on to another, four places at a time: sums of one do not wait for those of others. */
function blur(
  from: Float32Array,
  to: Float32Array,
  { profile, step, first, last }: { profile: Float32Array; step: number; first: number; last: number },
): void {
  const { fround } = Math;
  const start = -EYE_RADIUS * step;
  let at = first;
  for (; at + 3 < last; at += 4) {
    let [one, two, three, four] = [0, 0, 0, 0];
    for (let tap = 0, source = at + start; tap < EYE_SIDE; tap++, source += step) {
      const share = profile[tap]!;
      one = fround(one + share * from[source]!);
      two = fround(two + share * from[source + 1]!);
      three = fround(three + share * from[source + 2]!);
      four = fround(four + share * from[source + 3]!);
    }
    to[at] = one;
    to[at + 1] = two;
    to[at + 2] = three;
    to[at + 3] = four;
  }
  for (; at < last; at++) {
    let sum = 0;
    for (let tap = 0, source = at + start; tap < EYE_SIDE; tap++, source += step) {
      sum = fround(sum + profile[tap]! * from[source]!);
    }
    to[at] = sum;
  }
}

/** Blurs errors (rows with margins) along both axes. */
function see(errors: Float32Array, profile: Float32Array, stride: number): Float32Array {
  const across = new Float32Array(errors.length);
  const both = new Float32Array(errors.length);
  const end = errors.length - EYE_RADIUS * stride;
  for (let row = EYE_RADIUS * stride; row < end; row += stride) {
    const [first, last] = [row + EYE_RADIUS, row + stride - EYE_RADIUS];
    blur(errors, across, { profile, step: 1, first, last });
  }
  for (let row = EYE_RADIUS * stride; row < end; row += stride) {
    const [first, last] = [row + EYE_RADIUS, row + stride - EYE_RADIUS];
    blur(across, both, { profile, step: stride, first, last });
  }
  return both;
}

/** What is seen of these errors, given with margins of zeros, by an eye of this sigma. */
export function createSeenError(errors: Float32Array, stride: number, sigma: number): SeenError {
  const window = eyeWindow(sigma);
  const seen = see(errors, eyeProfile(sigma), stride);
  const middle = EYE_RADIUS * EYE_SIDE + EYE_RADIUS;

  /** Adds to two rows, as far above a place as below it, what the eye's window has there. */
  function addRows(above: number, below: number, from: number, amount: number): void {
    const w1 = amount * window[from + 1]!;
    const w2 = amount * window[from + 2]!;
    const w3 = amount * window[from + 3]!;
    const w4 = amount * window[from + 4]!;
    const w5 = amount * window[from + 5]!;
    const w6 = amount * window[from + 6]!;
    for (let at = above;; at = below) {
      seen[at - 6]! += w6;
      seen[at - 5]! += w5;
      seen[at - 4]! += w4;
      seen[at - 3]! += w3;
      seen[at - 2]! += w2;
      seen[at - 1]! += w1;
      seen[at]! += amount * window[from]!;
      seen[at + 1]! += w1;
      seen[at + 2]! += w2;
      seen[at + 3]! += w3;
      seen[at + 4]! += w4;
      seen[at + 5]! += w5;
      seen[at + 6]! += w6;
      if (at === below) return;
    }
  }

  return {
    seen,
    stride,
    window,
    add(place, amount) {
      for (let row = 0, away = 0, from = middle; row <= EYE_RADIUS; row++, away += stride, from += EYE_SIDE) {
        addRows(place - away, place + away, from, amount);
      }
    },
  };
}

/** How much two errors add to one another that are this far apart. */
export function seenTogether({ window }: SeenError, [right, down]: readonly [number, number]): number {
  return window[(EYE_RADIUS + down) * EYE_SIDE + EYE_RADIUS + right]!;
}
