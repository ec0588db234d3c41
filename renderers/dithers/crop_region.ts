import type { DitherInput } from "./dither.ts";

/** The part of an input that a region is in, and the indices there. */
export interface Cropped {
  readonly input: DitherInput;
  readonly indices: Uint8Array;
  /** Writes the region's indices back to where they came from. */
  restore(): void;
}

/**
 * The smallest part that holds the whole region: a picture is often a small part of a screen. Its origin is a multiple
 * of `grid`, so that what goes by blocks finds them where they were. A region that is all of its part is none any more.
 * Without a region the input itself.
 */
export function cropRegion(input: DitherInput, indices: Uint8Array, grid = 1): Cropped {
  const { raster: { width, height, data }, region } = input;
  const box = region === null ? null : boxOf(region, { width, grid });
  if (region === null || box === null) return { input, indices, restore() {} };
  if (box.width === width && box.height === height) {
    return { input: { ...input, region: region.includes(0) ? region : null }, indices, restore() {} };
  }
  const size = box.width * box.height;
  const part = {
    data: new Uint8Array(size * 4),
    region: new Uint8Array(size),
    indices: new Uint8Array(size),
  };
  const rows = (copy: (from: number, to: number) => void) => {
    for (let y = 0; y < box.height; y++) copy((box.top + y) * width + box.left, y * box.width);
  };
  rows((from, to) => {
    part.data.set(data.subarray(from * 4, (from + box.width) * 4), to * 4);
    part.region.set(region.subarray(from, from + box.width), to);
    part.indices.set(indices.subarray(from, from + box.width), to);
  });
  return {
    input: {
      ...input,
      raster: { width: box.width, height: box.height, data: part.data },
      region: part.region.includes(0) ? part.region : null,
      firstRow: (input.firstRow ?? 0) + box.top,
    },
    indices: part.indices,
    restore: () => rows((to, from) => indices.set(part.indices.subarray(from, from + box.width), to)),
  };
}

function boxOf(
  region: Uint8Array,
  { width, grid }: { readonly width: number; readonly grid: number },
) {
  let [left, right, top, bottom] = [width, 0, -1, 0];
  for (let y = 0, row = 0; row < region.length; y++, row += width) {
    const first = region.subarray(row, row + width).indexOf(1);
    if (first < 0) continue;
    if (top < 0) top = y;
    bottom = y + 1;
    left = Math.min(left, first);
    right = Math.max(right, region.subarray(row, row + width).lastIndexOf(1) + 1);
  }
  if (top < 0) return null;
  [left, top] = [left - left % grid, top - top % grid];
  return { left, top, width: right - left, height: bottom - top };
}
