import type { Raster, Rgb } from "../raster.ts";

/** A color on fewer pixels than this is the soft edge of something. */
const STEADY = 12;

/**
 * The flat color at each of these pixels (offsets into the raster's bytes, ascending) where nobody declared it:
 * what the raster shows, or where that is the soft edge of something, the flat color before it.
 */
export function steadyColors({ data }: Raster, offsets: readonly number[]): Rgb[] {
  const counts = new Map<number, number>();
  const keyAt = (at: number) => (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
  for (const at of offsets) counts.set(keyAt(at), (counts.get(keyAt(at)) ?? 0) + 1);
  const colors = new Map<number, Rgb>();
  let last: Rgb | null = null;
  return offsets.map((at) => {
    const key = keyAt(at);
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
