import type { Plane } from "./plane.ts";

/** A Gaussian's weights from -radius to radius, together 1; the radius is four sigmas. */
export function gaussian(sigma: number): Float64Array {
  const radius = Math.ceil(4 * sigma);
  const weights = Float64Array.from(
    { length: 2 * radius + 1 },
    (_, at) => Math.exp(-((at - radius) ** 2) / (2 * sigma ** 2)),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** The place inside 0 to length - 1 that a place beyond the edge is the mirror image of. */
function mirrored(at: number, length: number): number {
  const place = ((at % (2 * length)) + 2 * length) % (2 * length);
  return place < length ? place : 2 * length - 1 - place;
}

/** A plane blurred by a Gaussian of this sigma, in pixels; beyond its edges lies its mirror image. */
export function blur({ width, height, values }: Plane, sigma: number): Plane {
  const weights = gaussian(sigma);
  const radius = (weights.length - 1) / 2;
  const across = new Float64Array(width * height);
  const both = new Float64Array(width * height);
  const row = new Float64Array(width + 2 * radius);
  for (let y = 0; y < height; y++) {
    for (let at = 0; at < row.length; at++) row[at] = values[y * width + mirrored(at - radius, width)]!;
    for (let tap = 0; tap < weights.length; tap++) {
      const weight = weights[tap]!;
      for (let x = 0; x < width; x++) across[y * width + x]! += weight * row[x + tap]!;
    }
  }
  for (let y = 0; y < height; y++) {
    for (let tap = 0; tap < weights.length; tap++) {
      const row = mirrored(y + tap - radius, height) * width;
      const weight = weights[tap]!;
      for (let x = 0; x < width; x++) both[y * width + x]! += weight * across[row + x]!;
    }
  }
  return { width, height, values: both };
}
