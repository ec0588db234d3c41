import type { Raster, Rgb } from "../raster.ts";

/** A color on fewer pixels than this is the soft edge of something. */
const STEADY = 12;

/**
 * The flat color at each of these pixels, by their number, ascending, where nobody declared it:
 * what the raster shows, or where that is the soft edge of something, the flat color before it.
 */
export function steadyColors({ data }: Raster, pixels: readonly number[]): Rgb[] {
  const counts = new Map<number, number>();
  const keyAt = (pixel: number) =>
    (data[pixel * 4]! << 16) | (data[pixel * 4 + 1]! << 8) | data[pixel * 4 + 2]!;
  for (const pixel of pixels) counts.set(keyAt(pixel), (counts.get(keyAt(pixel)) ?? 0) + 1);
  const colors = new Map<number, Rgb>();
  let last: Rgb | null = null;
  return pixels.map((pixel) => {
    const key = keyAt(pixel);
    let color = colors.get(key);
    if (color === undefined) {
      color = [key >> 16, (key >> 8) & 255, key & 255];
      colors.set(key, color);
    }
    if (last !== null && counts.get(key)! < STEADY) return last;
    last = color;
    return color;
  });
}
