import { boundsOf } from "./bounds.ts";
import type { DitherInput } from "./dither.ts";
import type { Diffusion } from "./diffusion.ts";
import { FLOYD_STEINBERG } from "./kernels.ts";
import { createSpread, type Spread } from "./spread.ts";

/** A row of pixels under way. */
export interface DiffusedRow {
  readonly spread: Spread;
  /** The coordinates that its pixels have, `channels` numbers each. */
  readonly wanted: Float64Array;
  readonly indices: Uint8Array;
  readonly strength: number;
  /** Its first pixel among the indices, its first error, and the way on: 1 or -1. */
  start: number;
  base: number;
  step: number;
}

/** How the pixels of a row find their inks and pass their errors on. */
export interface PixelWays {
  readonly channels: 1 | 3;
  /** What each byte adds to each coordinate, as `Coordinates` have it. */
  readonly table: Float64Array;
  /** Any one pixel, by any kernel. */
  one(row: DiffusedRow, x: number): void;
  /**
   * Floyd-Steinberg from `x` on, over so many pixels that have all their neighbors. Errors are added up in the order in
   * which `one` adds them: what comes out is the same, to the bit.
   */
  run(row: DiffusedRow, x: number, count: number): void;
}

/** The coordinates of a row's pixels, of which the first is at `at`. */
function readRow(
  data: Uint8Array,
  { at, left, right }: { readonly at: number; readonly left: number; readonly right: number },
  { channels, table }: PixelWays,
  wanted: Float64Array,
): void {
  let from = at * 4;
  if (channels === 1) {
    for (let x = left; x < right; x++, from += 4) {
      wanted[x] = table[data[from]!]! + table[256 + data[from + 1]!]! + table[512 + data[from + 2]!]!;
    }
    return;
  }
  for (let to = left * 3; to < right * 3; to += 3, from += 4) {
    const red = data[from]!;
    const green = 256 + data[from + 1]!;
    const blue = 512 + data[from + 2]!;
    wanted[to] = table[red]! + table[green]! + table[blue]!;
    wanted[to + 1] = table[768 + red]! + table[768 + green]! + table[768 + blue]!;
    wanted[to + 2] = table[1536 + red]! + table[1536 + green]! + table[1536 + blue]!;
  }
}

/** Goes over all pixels of a region, row by row: in runs where that can be. */
export function diffuseRows(
  input: DitherInput,
  { kernel, way }: Diffusion,
  { indices, ways }: { readonly indices: Uint8Array; readonly ways: PixelWays },
): void {
  const { raster: { width, height }, region, strength } = input;
  const { channels } = ways;
  const spread = createSpread({ kernel, width, height, channels, region });
  const wanted = new Float64Array(width * channels);
  const row: DiffusedRow = { spread, wanted, indices, strength, start: 0, base: 0, step: 1 };
  const { whole } = spread;
  const runs = kernel === FLOYD_STEINBERG;
  const { left, top, right, bottom } = boundsOf(region, { width, height });
  for (let y = top; y < bottom; y++) {
    row.start = y * width;
    readRow(input.raster.data, { at: row.start + left, left, right }, ways, wanted);
    // Every other row runs backwards, so that no diagonal worms form.
    const step = row.step = way === "raster" || y % 2 === 0 ? 1 : -1;
    row.base = spread.begin(y, step);
    const end = step === 1 ? right : left - 1;
    for (let x = step === 1 ? left : right - 1; x !== end;) {
      const from = x;
      while (runs && x !== end && whole[x] === 1) x += step;
      if (x !== from) ways.run(row, from, Math.abs(x - from));
      else {
        if (region === null || region[row.start + x] === 1) ways.one(row, x);
        x += step;
      }
    }
    spread.end();
  }
}
