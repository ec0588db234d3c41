import { type InkTarget, tintIndices } from "../dithers/mod.ts";
import type { Rgb } from "../raster.ts";
import type { FlatInks } from "./flat_inks.ts";
import { FLAT, type ToneMap } from "./tone_map.ts";

const SIDE = 8;
/** An area thinner than this, in pixels, is a line: a pattern of 8x8 could miss it. */
const LINE = 4;
/** Steps of the rhythm along a line: the bits of 0 to 31 turned round, so that any share is spread evenly. */
const RHYTHM = Uint8Array.from(
  { length: 32 },
  (_, step) => [0, 1, 2, 3, 4].reduce((turned, bit) => turned | (((step >> bit) & 1) << (4 - bit)), 0),
);

/** A color by its inks. */
interface Pattern {
  /** Inks of an 8x8 area, row by row; one ink throughout where the color is one. */
  readonly area: Uint8Array;
  /** Inks by the step of the rhythm, the same shares. */
  readonly line: Uint8Array;
}

/** The pattern of a color. */
function createPattern(color: Rgb, target: InkTarget): Pattern {
  const area = new Uint8Array(SIDE * SIDE);
  const tint = tintIndices(color, target);
  for (let at = 0; at < area.length; at++) {
    area[at] = tint.indices[(Math.floor(at / SIDE) % tint.height) * tint.width + at % tint.width]!;
  }
  const sorted = area.toSorted((one, other) => target.light[one * 3 + 1]! - target.light[other * 3 + 1]!);
  const share = sorted.length / RHYTHM.length;
  return { area, line: Uint8Array.from(RHYTHM, (rank) => sorted[Math.floor((rank + 0.5) * share)]!) };
}

/** How many pixels of the same color lie in line with each pixel down its column, up to 255, from this row on. */
function columnRuns({ width }: ToneMap, keys: Uint32Array, top: number): Uint8Array {
  const runs = new Uint8Array(keys.length);
  const first = top * width;
  for (let pixel = first; pixel < keys.length; pixel++) {
    const above = pixel - width;
    runs[pixel] = above >= first && keys[above] === keys[pixel] ? Math.min(255, runs[above]! + 1) : 1;
  }
  // The last of a run has counted all of it.
  for (let pixel = keys.length - width - 1; pixel >= first; pixel--) {
    if (keys[pixel + width] === keys[pixel]) runs[pixel] = runs[pixel + width]!;
  }
  return runs;
}

/** Writes the inks of every pixel that has a flat color: that ink, or a regular pattern of the same mean. */
export function layPatterns(
  tones: ToneMap,
  { inks, target }: { inks: FlatInks; target: InkTarget },
  indices: Uint8Array,
): void {
  const { width, height, data } = tones;
  const keys = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const patterns = new Map<number, Pattern | number>();
  let known = -1;
  let pattern: Pattern | number | undefined;
  let columns: Uint8Array | null = null;
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let end = 0, start = 0, x = 0; x < width; x++, pixel++) {
      if (data[pixel * 4 + 3] !== FLAT) continue;
      const key = keys[pixel]!;
      if (key !== known) pattern = patterns.get(key);
      known = key;
      if (pattern === undefined) {
        const color: Rgb = [data[pixel * 4]!, data[pixel * 4 + 1]!, data[pixel * 4 + 2]!];
        pattern = inks.inkOf(color) ?? createPattern(inks.reduce(color), target);
        patterns.set(key, pattern);
      }
      if (typeof pattern === "number") {
        indices[pixel] = pattern;
        continue;
      }
      if (x >= end) {
        for (start = x, end = x + 1; end < width && keys[pixel - x + end] === key;) end++;
      }
      columns ??= columnRuns(tones, keys, y);
      const across = end - start;
      const down = columns[pixel]!;
      if (Math.min(across, down) >= LINE) {
        indices[pixel] = pattern.area[(y % SIDE) * SIDE + (x % SIDE)]!;
      } else {
        const along = across >= down ? x + y * 13 : y + x * 13;
        indices[pixel] = pattern.line[along % RHYTHM.length]!;
      }
    }
  }
}
