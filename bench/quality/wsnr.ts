import { fourier, frequencies, toSpectrum } from "./fourier.ts";
import { difference, type Plane } from "./plane.ts";
import type { Viewing } from "./viewing.ts";

/** Where sensitivity peaks, in cycles per degree; below it counts as at the peak. */
const PEAK = 7.8909;
const AT_PEAK = 0.9809;
/** How much less is seen along diagonals. */
const SYMMETRY = 0.7;

/** How well the eye sees contrast of a frequency across and down, in cycles per degree (Mannos and Sakrison). */
export function sensitivity(across: number, down: number): number {
  const angle = Math.atan2(down, across);
  const slant = ((1 - SYMMETRY) / 2) * Math.cos(4 * angle) + (1 + SYMMETRY) / 2;
  const frequency = Math.hypot(across, down) / slant;
  if (frequency < PEAK) return AT_PEAK;
  return 2.6 * (0.0192 + 0.114 * frequency) * Math.exp(-((0.114 * frequency) ** 1.1));
}

function weighted(plane: Plane, { pixelsPerDegree }: Viewing): number {
  const { width, height, real, imaginary } = fourier(toSpectrum(plane, plane.values));
  const across = frequencies(width);
  const down = frequencies(height);
  let sum = 0;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const seen = sensitivity(across[x]! * pixelsPerDegree, down[y]! * pixelsPerDegree);
      sum += (real[at]! ** 2 + imaginary[at]! ** 2) * seen * seen;
    }
  }
  return sum;
}

/** Signal to noise in dB, both weighted by the eye's sensitivity to contrast; infinite without noise. */
export function wsnr(wanted: Plane, result: Plane, viewing: Viewing): number {
  const noise = weighted(difference(wanted, result), viewing);
  return 10 * Math.log10(weighted(wanted, viewing) / noise);
}
