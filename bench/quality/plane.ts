/** A number for each pixel, row by row. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly values: Float64Array;
}

/** What is missing from `result` to be `wanted`, with the result moved by some pixels; only where both are. */
export function difference(
  wanted: Plane,
  result: Plane,
  [right, down]: readonly [number, number] = [0, 0],
): Plane {
  const width = wanted.width - Math.abs(right);
  const height = wanted.height - Math.abs(down);
  const values = new Float64Array(width * height);
  const left = Math.max(0, right);
  const top = Math.max(0, down);
  for (let y = 0, at = 0; y < height; y++) {
    const from = (y + top) * wanted.width + left;
    const other = (y + top - down) * wanted.width + left - right;
    for (let x = 0; x < width; x++, at++) values[at] = wanted.values[from + x]! - result.values[other + x]!;
  }
  return { width, height, values };
}

/** The mean of a plane. */
export function mean({ values }: Plane): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** The mean of a plane's squares. */
export function meanSquare({ values }: Plane): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum / values.length;
}
