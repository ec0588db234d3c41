import { type CacheLevels, createCache } from "../cache.ts";
import { sha256 } from "../hash.ts";
import { type JointBound, workerBound } from "../joint_bound.ts";
import { type Bounds, boundsOf } from "./bounds.ts";
import type { DitherInput } from "./dither.ts";
import type { InkTarget } from "./ink_target.ts";
import { toWords } from "../words.ts";

/** Dithered regions, the least recently used forgotten first. */
export interface KeptRegions {
  /** How many were dithered since the thread began, because they were not kept. */
  readonly dithered: number;
  /**
   * Writes the indices of a region's pixels: kept ones where the same pixels lay in the same place before, else those
   * that `dither` writes. `name` tells one way of dithering from another.
   */
  carry(input: DitherInput, indices: Uint8Array, way: { name: string; dither: () => void }): void;
  levels(): CacheLevels;
}

const names = new WeakMap<InkTarget, number>();
let named = 0;

/** A number that stands for inks, since those are made once. */
function nameOf(target: InkTarget): number {
  let name = names.get(target);
  if (name === undefined) names.set(target, name = named++);
  return name;
}

/** A region's part of a picture: its pixels within bounds, 0 out of the region, since what is opaque is never 0. */
interface Part {
  readonly words: Uint32Array;
  readonly width: number;
  readonly region: Uint8Array | null;
  readonly bounds: Bounds;
}

function pixelsOf({ words, width, region, bounds: { left, top, right, bottom } }: Part): Uint32Array {
  const pixels = new Uint32Array((right - left) * (bottom - top));
  for (let y = top, to = 0; y < bottom; y++) {
    const row = region?.subarray(y * width + left, y * width + right);
    if (row === undefined || row.indexOf(0) === -1) {
      pixels.set(words.subarray(y * width + left, y * width + right), to);
      to += right - left;
      continue;
    }
    for (let pixel = y * width + left, end = y * width + right; pixel < end; pixel++, to++) {
      if (region === null || region[pixel] === 1) pixels[to] = words[pixel]!;
    }
  }
  return pixels;
}

/** Copies indices of a region, which has pixels where those are not 0, between a picture's and those of its bounds. */
function copy(
  { pixels, kept }: { pixels: Uint32Array; kept: Uint8Array },
  { left, top, right, bottom }: Bounds,
  picture: { indices: Uint8Array; width: number; into: "picture" | "kept" },
): void {
  const { indices, width, into } = picture;
  const across = right - left;
  for (let y = top, at = 0; y < bottom; y++) {
    if (pixels.subarray(at, at + across).indexOf(0) === -1) {
      const start = y * width + left;
      if (into === "picture") indices.set(kept.subarray(at, at + across), start);
      else kept.set(indices.subarray(start, start + across), at);
      at += across;
      continue;
    }
    for (let pixel = y * width + left, end = y * width + right; pixel < end; pixel++, at++) {
      if (pixels[at] === 0) continue;
      if (into === "picture") indices[pixel] = kept[at]!;
      else kept[at] = indices[pixel]!;
    }
  }
}

/**
 * Keeps the indices of dithered regions up to a bound, by a hash of their pixels, which are five times as many bytes. A photo stays
 * as it is while the text beside it changes.
 */
export function createKeptRegions(bound: JointBound): KeptRegions {
  const sizeOf = (indices: Uint8Array) => indices.byteLength;
  const kept = createCache<Uint8Array>({ limit: bound.limit, sizeOf, bound });
  let dithered = 0;
  return {
    levels: kept.levels,
    get dithered() {
      return dithered;
    },
    carry(input, indices, { name, dither }) {
      const { raster: { width, height }, region, target, strength } = input;
      const bounds = boundsOf(region, { width, height });
      const part = { words: toWords(input.raster), width, region, bounds };
      // Where borders of the raster are near, and where dithers begin to count, is part of what it looks like.
      const place = [name, strength, nameOf(target), width, height, ...Object.values(bounds)];
      const pixels = pixelsOf(part);
      const key = [...place, sha256(new Uint8Array(pixels.buffer))].join(" ");
      const known = kept.get(key);
      if (known !== undefined) {
        return copy({ pixels, kept: known }, bounds, { indices, width, into: "picture" });
      }
      dithered++;
      dither();
      if (pixels.length > bound.limit) return;
      const made = new Uint8Array(pixels.length);
      copy({ pixels, kept: made }, bounds, { indices, width, into: "kept" });
      kept.set(key, made);
    },
  };
}

/** The regions that this thread keeps. */
export const keptRegions: KeptRegions = createKeptRegions(workerBound);
