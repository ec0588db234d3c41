import { type InkTarget, tintIndices } from "../dithers/mod.ts";
import type { Rgb } from "../raster.ts";
import { fromRuns, type Runs } from "../runs.ts";
import type { FlatInks } from "./flat_inks.ts";
import { colorOf, FLAT, kindOf } from "./tone_word.ts";

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

/** Rows after the last of the run of the same color that begins here and goes down. */
function columnEnd(keys: Uint32Array, pixel: number, { width, height }: Runs): number {
  const key = keys[pixel]!;
  let y = Math.floor(pixel / width) + 1;
  for (let below = pixel + width; y < height && keys[below] === key; below += width) y++;
  return y;
}

/** Writes the inks of every pixel of a tone map that has a flat color: that ink, or a regular pattern of the same mean. */
export function layPatterns(
  tones: Runs,
  { inks, target }: { inks: FlatInks; target: InkTarget },
  indices: Uint8Array,
): void {
  const { width } = tones;
  const patterns = new Map<number, Pattern | number>();
  let keys: Uint32Array | null = null;
  // Of each column, where the run that a pixel was met in begins, and the row after its end.
  const begins = new Int32Array(width);
  const ends = new Int32Array(width);

  function patternOf(word: number): Pattern | number {
    let pattern = patterns.get(word);
    if (pattern === undefined) {
      const color = colorOf(word);
      pattern = inks.inkOf(color) ?? createPattern(inks.reduce(color), target);
      patterns.set(word, pattern);
    }
    return pattern;
  }

  /** Lays a pattern on a part of a row, all of its color there. */
  function lay(pattern: Pattern, from: number, to: number): void {
    keys ??= fromRuns(tones);
    const y = Math.floor(from / width);
    const row = y * width;
    const across = to - from;
    for (let at = from - row; at < to - row; at++) {
      if (y >= ends[at]!) {
        begins[at] = y;
        ends[at] = columnEnd(keys, row + at, tones);
      }
      const down = Math.min(255, ends[at]! - begins[at]!);
      if (Math.min(across, down) >= LINE) {
        indices[row + at] = pattern.area[(y % SIDE) * SIDE + (at % SIDE)]!;
      } else {
        const along = across >= down ? at + y * 13 : y + at * 13;
        indices[row + at] = pattern.line[along % RHYTHM.length]!;
      }
    }
  }

  for (let run = 0, from = 0; run < tones.ends.length; from = tones.ends[run++]!) {
    const word = tones.words[run]!;
    if (kindOf(word) !== FLAT) continue;
    const end = tones.ends[run]!;
    const pattern = patternOf(word);
    if (typeof pattern === "number") {
      indices.fill(pattern, from, end);
      continue;
    }
    for (let at = from; at < end;) {
      const next = Math.min(end, (Math.floor(at / width) + 1) * width);
      lay(pattern, at, next);
      at = next;
    }
  }
}
