import { blur } from "./blur.ts";
import { difference, mean, meanSquare, type Plane } from "./plane.ts";
import type { Viewing } from "./viewing.ts";

const SHIFTS = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => [right, down] as const));

function toDecibels(error: number): number {
  return -10 * Math.log10(error);
}

/**
 * What the eye's Gaussian leaves of the error, in dB below white; infinite for none. A result that is moved by
 * one pixel is as good: the least error of all such shifts counts.
 */
export function hpsnr(wanted: Plane, result: Plane, { sigma }: Viewing): number {
  return toDecibels(
    Math.min(...SHIFTS.map((shift) => meanSquare(blur(difference(wanted, result, shift), sigma)))),
  );
}

/** How much lighter the whole result is, as a share of white. */
export function toneError(wanted: Plane, result: Plane): number {
  return mean(result) - mean(wanted);
}
