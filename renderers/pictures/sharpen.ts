import type { Plane } from "./plane.ts";

/** Most levels that sharpening moves a pixel at amount 1: beyond lie halos. */
const MOST_STEP = 32;

/** A row of a plane with its first and last number once more on either side, into `into`. */
function readRow(into: Float32Array, { width, data }: Plane, y: number): void {
  into.set(data.subarray(y * width, (y + 1) * width), 1);
  into[0] = into[1]!;
  into[width + 1] = into[width]!;
}

/** Sharpens lightness in place by what a 3x3 binomial blur takes away. Amount 0 changes nothing. */
export function sharpen(plane: Plane, amount: number): void {
  if (amount <= 0) return;
  const { width, height, data } = plane;
  const most = MOST_STEP * Math.max(1, amount);
  let [above, row, below] = Array.from({ length: 3 }, () => new Float32Array(width + 2)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  readRow(above, plane, 0);
  readRow(row, plane, 0);
  for (let y = 0, to = 0; y < height; y++) {
    readRow(below, plane, Math.min(height - 1, y + 1));
    let left = above[0]! + 2 * row[0]! + below[0]!;
    let middle = above[1]! + 2 * row[1]! + below[1]!;
    for (let x = 2; x < width + 2; x++, to++) {
      const right = above[x]! + 2 * row[x]! + below[x]!;
      const here = row[x - 1]!;
      const step = (here - (left + 2 * middle + right) / 16) * amount * 2;
      const value = here + (step > most ? most : step < -most ? -most : step);
      data[to] = value > 255 ? 255 : value < 0 ? 0 : value;
      left = middle;
      middle = right;
    }
    [above, row, below] = [row, below, above];
  }
}
