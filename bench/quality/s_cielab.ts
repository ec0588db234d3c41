import { fourier, frequencies, toSpectrum } from "./fourier.ts";
import type { Viewing } from "./viewing.ts";

/** A picture in linear light, 0 to 1: red, green and blue of each pixel, row by row. */
export interface LightPicture {
  readonly width: number;
  readonly height: number;
  readonly light: Float32Array;
}

type Lab = readonly [lightness: Float64Array, greenRed: Float64Array, blueYellow: Float64Array];

/** How the eye blurs each opponent channel: Gaussians of a weight and a spread in degrees (Zhang and Wandell, 1996). */
const FILTERS = [
  [[0.921, 0.0283], [0.105, 0.133], [-0.108, 4.336]],
  [[0.531, 0.0392], [0.33, 0.494]],
  [[0.488, 0.0536], [0.371, 0.386]],
] as const;

const RGB_TO_XYZ = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];
const XYZ_TO_OPPONENT = [[0.279, 0.72, -0.107], [-0.449, 0.29, -0.077], [0.086, -0.59, 0.501]];
const WHITE = RGB_TO_XYZ.map((row) => row.reduce((sum, value) => sum + value, 0));

function invert(matrix: readonly (readonly number[])[]): number[][] {
  const [a, b, c, d, e, f, g, h, i] = matrix.flat();
  const determinant = a! * (e! * i! - f! * h!) - b! * (d! * i! - f! * g!) + c! * (d! * h! - e! * g!);
  return [
    [e! * i! - f! * h!, c! * h! - b! * i!, b! * f! - c! * e!],
    [f! * g! - d! * i!, a! * i! - c! * g!, c! * d! - a! * f!],
    [d! * h! - e! * g!, b! * g! - a! * h!, a! * e! - b! * d!],
  ].map((row) => row.map((value) => value / determinant));
}

const OPPONENT_TO_XYZ = invert(XYZ_TO_OPPONENT);

/** How much of a frequency (squared, in cycles per degree) passes a channel's filter: 1 for none. */
export function passes(channel: 0 | 1 | 2, squared: number): number {
  const total = FILTERS[channel].reduce((sum, [weight]) => sum + weight, 0);
  return FILTERS[channel].reduce(
    (sum, [weight, spread]) => sum + (weight / total) * Math.exp(-(Math.PI ** 2) * spread ** 2 * squared),
    0,
  );
}

function opponents({ width, height, light }: LightPicture): Float64Array[] {
  const matrix = XYZ_TO_OPPONENT.map((row) =>
    [0, 1, 2].map((color) => row.reduce((sum, value, at) => sum + value * RGB_TO_XYZ[at]![color]!, 0))
  );
  return matrix.map(([red, green, blue]) =>
    Float64Array.from(
      { length: width * height },
      (_, at) => red! * light[at * 3]! + green! * light[at * 3 + 1]! + blue! * light[at * 3 + 2]!,
    )
  );
}

/** Filters of each channel at every frequency of a grid, for one way of looking. */
const filters = new Map<string, Float64Array[]>();

function filtersOf({ width, height }: LightPicture, { pixelsPerDegree }: Viewing): Float64Array[] {
  const key = [width, height, pixelsPerDegree].join();
  const known = filters.get(key);
  if (known) return known;
  const across = frequencies(width);
  const down = frequencies(height);
  const made = ([0, 1, 2] as const).map((channel) =>
    Float64Array.from({ length: width * height }, (_, at) => {
      const squared = across[at % width]! ** 2 + down[Math.floor(at / width)]! ** 2;
      return passes(channel, squared * pixelsPerDegree ** 2);
    })
  );
  filters.set(key, made);
  return made;
}

function filtered(size: LightPicture, channel: Float64Array, filter: Float64Array): Float64Array {
  const grid = fourier(toSpectrum(size, channel));
  filter.forEach((share, at) => {
    grid.real[at]! *= share / filter.length;
    grid.imaginary[at]! *= share / filter.length;
  });
  return fourier(grid, "inverse").real;
}

function compressed(share: number): number {
  return share > 216 / 24389 ? Math.cbrt(share) : (24389 / 27 * share + 16) / 116;
}

/** CIELAB of a picture as it is seen, against the white of sRGB. */
export function seenLab(picture: LightPicture, viewing: Viewing): Lab {
  const seen = filtersOf(picture, viewing);
  const channels = opponents(picture).map((channel, at) => filtered(picture, channel, seen[at]!));
  const count = picture.width * picture.height;
  const lab: Lab = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  for (let at = 0; at < count; at++) {
    const [x, y, z] = OPPONENT_TO_XYZ.map((row, axis) =>
      compressed(row.reduce((sum, value, channel) => sum + value * channels[channel]![at]!, 0) / WHITE[axis]!)
    );
    lab[0][at] = 116 * y! - 16;
    lab[1][at] = 500 * (x! - y!);
    lab[2][at] = 200 * (y! - z!);
  }
  return lab;
}

/** Mean and 95th percentile of delta E (CIE 1976) between two pictures as they are seen. */
export function sCielab(wanted: Lab, result: Lab): { readonly mean: number; readonly worst: number } {
  const errors = wanted[0].map((_, at) =>
    Math.hypot(...[0, 1, 2].map((axis) => wanted[axis]![at]! - result[axis]![at]!))
  ).sort();
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return { mean, worst: errors[Math.floor(0.95 * (errors.length - 1))]! };
}
