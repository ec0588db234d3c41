import { type CacheLevels, createCache } from "../cache.ts";
import { type Bounds, boundsOf } from "./bounds.ts";
import type { DitherInput } from "./dither.ts";
import type { InkTarget } from "./ink_target.ts";
import { toWords } from "../words.ts";

/** Bytes of dithered regions that one worker keeps: those of a few screens. */
const MOST_BYTES = 16 * 1024 * 1024;

/** A region as it came, and the indices that were made of it. */
interface KeptRegion {
  /** The pixels within the region's bounds, 0 where they are not of it. */
  readonly pixels: Uint32Array;
  readonly indices: Uint8Array;
}

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

/** Bytes of one pixel that is kept. */
const BYTES = 5;

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

function countOf({ left, top, right, bottom }: Bounds): number {
  return (right - left) * (bottom - top);
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

/** Pixels from one that a checksum looks at to the next: what it does not see is compared afterwards. */
const APART = 13;

/** A number that differs for most regions that differ (FNV-1a over some of their words). */
function checksum({ words, width, region, bounds: { left, top, right, bottom } }: Part): number {
  let sum = 0x811c9dc5;
  for (let y = top; y < bottom; y++) {
    for (let pixel = y * width + left + y % APART, end = y * width + right; pixel < end; pixel += APART) {
      const word = region === null || region[pixel] === 1 ? words[pixel]! : 0;
      sum = Math.imul(sum ^ word, 0x01000193);
    }
  }
  return sum >>> 0;
}

function isSame(
  { words, width, region, bounds: { left, top, right, bottom } }: Part,
  pixels: Uint32Array,
): boolean {
  for (let y = top, at = 0; y < bottom; y++) {
    for (let pixel = y * width + left, end = y * width + right; pixel < end; pixel++, at++) {
      const kept = pixels[at]!;
      if (kept !== words[pixel] && (kept !== 0 || region === null || region[pixel] === 1)) return false;
      if (kept !== 0 && region !== null && region[pixel] !== 1) return false;
    }
  }
  return true;
}

/** Copies indices of a region between a picture's and those of its bounds. */
function copy(
  { pixels, indices: kept }: KeptRegion,
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

function sizeOf({ pixels, indices }: KeptRegion): number {
  return pixels.byteLength + indices.byteLength;
}

/** Keeps dithered regions up to so many bytes. A photo stays as it is while the text beside it changes. */
export function createKeptRegions(mostBytes: number): KeptRegions {
  const kept = createCache<KeptRegion>({ limit: mostBytes, sizeOf });
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
      const key = [...place, checksum(part)].join(" ");
      const known = kept.get(key);
      if (known !== undefined && isSame(part, known.pixels)) {
        return copy(known, bounds, { indices, width, into: "picture" });
      }
      dithered++;
      dither();
      const count = countOf(bounds);
      if (count * BYTES > mostBytes) return;
      const made = { pixels: pixelsOf(part), indices: new Uint8Array(count) };
      copy(made, bounds, { indices, width, into: "kept" });
      kept.set(key, made);
    },
  };
}

/** The regions that this thread keeps. */
export const keptRegions: KeptRegions = createKeptRegions(MOST_BYTES);
