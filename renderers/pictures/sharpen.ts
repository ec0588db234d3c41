import type { Plane } from "./plane.ts";

/** Most levels that sharpening moves a pixel at amount 1: beyond lie halos. */
const MOST_STEP = 32;

/** Sharpens lightness in place by what a 3x3 binomial blur takes away. Amount 0 changes nothing. */
export function sharpen({ width, height, data }: Plane, amount: number): void {
  if (amount <= 0) return;
  const most = MOST_STEP * Math.max(1, amount);
  let above = data.slice(0, width);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    const row = data.slice(start, start + width);
    const belowStart = Math.min(height - 1, y + 1) * width;
    const column = (x: number) =>
      above[x]! + 2 * row[x]! + (y === height - 1 ? row[x]! : data[belowStart + x]!);
    for (let x = 0; x < width; x++) {
      const sum = column(Math.max(0, x - 1)) + 2 * column(x) + column(Math.min(width - 1, x + 1));
      const step = (row[x]! - sum / 16) * amount * 2;
      data[start + x] = Math.max(0, Math.min(255, row[x]! + Math.max(-most, Math.min(most, step))));
    }
    above = row;
  }
}
