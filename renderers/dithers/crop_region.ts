import type { DitherInput } from "./dither.ts";

/** Pixels that the crop's origin is a multiple of, so that blocks of any power of 2 up to it lie as before. */
const GRID = 32;

/** The part of an input that a region is in, and the indices there. */
export interface Cropped {
  readonly input: DitherInput;
  readonly indices: Uint8Array;
  /** Writes the region's indices back to where they came from. */
  restore(): void;
}

/**
 * The smallest part, from multiples of 32 on, that holds the whole region: a picture is often a small part of a
 * screen. Without a region, or where it reaches over all, the input itself.
 */
export function cropRegion(input: DitherInput, indices: Uint8Array): Cropped {
  const { raster: { width, height, data }, region } = input;
  const box = region === null ? null : boxOf(region, width);
  if (region === null || box === null || (box.width === width && box.height === height)) {
    return { input, indices, restore() {} };
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
      region: part.region,
    },
    indices: part.indices,
    restore: () => rows((to, from) => indices.set(part.indices.subarray(from, from + box.width), to)),
  };
}

function boxOf(region: Uint8Array, width: number) {
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
  [left, top] = [left - left % GRID, top - top % GRID];
  return { left, top, width: right - left, height: bottom - top };
}
