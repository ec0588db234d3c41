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

/** Blurs errors (rows with margins) along both axes. */
function see(errors: Float32Array, profile: Float32Array, stride: number): Float32Array {
  const across = new Float32Array(errors.length);
  const both = new Float32Array(errors.length);
  const first = EYE_RADIUS * stride;
  const last = errors.length - first;
  for (let row = first; row < last; row += stride) {
    for (let tap = 0; tap < EYE_SIDE; tap++) {
      const share = profile[tap]!;
      const ahead = tap - EYE_RADIUS;
      for (let at = row + EYE_RADIUS; at < row + stride - EYE_RADIUS; at++) {
        across[at]! += share * errors[at + ahead]!;
      }
    }
  }
  for (let tap = 0; tap < EYE_SIDE; tap++) {
    const share = profile[tap]!;
    const ahead = (tap - EYE_RADIUS) * stride;
    for (let at = first; at < last; at++) both[at]! += share * across[at + ahead]!;
  }
  return both;
}

/** What is seen of these errors, given with margins of zeros, by an eye of this sigma. */
export function createSeenError(errors: Float32Array, stride: number, sigma: number): SeenError {
  const window = eyeWindow(sigma);
  const seen = see(errors, eyeProfile(sigma), stride);
  return {
    seen,
    stride,
    window,
    add(place, amount) {
      let row = place - EYE_RADIUS * stride - EYE_RADIUS;
      for (let at = 0; at < window.length; row += stride) {
        for (let x = 0; x < EYE_SIDE; x++, at++) seen[row + x]! += amount * window[at]!;
      }
    },
  };
}

/** How much two errors add to one another that are this far apart. */
export function seenTogether({ window }: SeenError, [right, down]: readonly [number, number]): number {
  return window[(EYE_RADIUS + down) * EYE_SIDE + EYE_RADIUS + right]!;
}
