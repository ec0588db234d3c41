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

/** Squared sensitivities at every frequency of a grid, which many pictures share. */
const sensitivities = new Map<string, Float64Array>();

function sensitivitiesOf({ width, height }: Plane, { pixelsPerDegree }: Viewing): Float64Array {
  const key = [width, height, pixelsPerDegree].join();
  const known = sensitivities.get(key);
  if (known) return known;
  const across = frequencies(width).map((frequency) => frequency * pixelsPerDegree);
  const down = frequencies(height).map((frequency) => frequency * pixelsPerDegree);
  const made = Float64Array.from(
    { length: width * height },
    (_, at) => sensitivity(across[at % width]!, down[Math.floor(at / width)]!) ** 2,
  );
  sensitivities.set(key, made);
  return made;
}

function weighted(plane: Plane, viewing: Viewing): number {
  const { real, imaginary } = fourier(toSpectrum(plane, plane.values));
  return sensitivitiesOf(plane, viewing).reduce(
    (sum, seen, at) => sum + (real[at]! ** 2 + imaginary[at]! ** 2) * seen,
    0,
  );
}

/** What was worked out for a wanted picture, which is compared with many results. */
const signals = new WeakMap<Plane, number>();

/** Signal to noise in dB, both weighted by the eye's sensitivity to contrast; infinite without noise. */
export function wsnr(wanted: Plane, result: Plane, viewing: Viewing): number {
  const noise = weighted(difference(wanted, result), viewing);
  let signal = signals.get(wanted);
  if (signal === undefined) signals.set(wanted, signal = weighted(wanted, viewing));
  return 10 * Math.log10(signal / noise);
}
