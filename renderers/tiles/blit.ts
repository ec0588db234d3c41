import type { Raster } from "../raster.ts";

/** Copies a raster over another from this corner on, in place; what is outside is left out. */
export function blit(
  onto: Raster,
  from: Raster,
  corner: { readonly left: number; readonly top: number },
): void {
  const left = Math.max(0, corner.left);
  const right = Math.min(onto.width, corner.left + from.width);
  if (left >= right) return;
  for (let y = Math.max(0, corner.top); y < Math.min(onto.height, corner.top + from.height); y++) {
    const start = ((y - corner.top) * from.width + left - corner.left) * 4;
    onto.data.set(from.data.subarray(start, start + (right - left) * 4), (y * onto.width + left) * 4);
  }
}
