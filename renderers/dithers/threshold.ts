import type { Ink } from "../formats/format.ts";
import { toGray } from "../luminance.ts";
import type { Raster, Rgb } from "../raster.ts";
import { runEnd } from "../runs.ts";
import { toWords } from "../words.ts";
import type { Dither } from "./dither.ts";
import { isNeutral, nearestGrays, nearestInk } from "./nearest_ink.ts";

/** Colors are looked up by their 6 highest bits per channel: finer than any ink is apart from another. */
const BITS = 6;
/** Pixels from which on a run is filled at once. */
const LONG = 16;
const inkTables = new WeakMap<readonly Ink[], Uint8Array>();

function toByte(bin: number): number {
  return Math.round((bin * 255) / (2 ** BITS - 1));
}

/** The ink of every color, 2^18 of them: worked out once for a palette, in about 20 ms. */
function inkTable(palette: readonly Ink[], grays: Uint8Array): Uint8Array {
  const known = inkTables.get(palette);
  if (known) return known;
  const mask = 2 ** BITS - 1;
  const table = Uint8Array.from({ length: 2 ** (3 * BITS) }, (_, key) => {
    const color: Rgb = [toByte(key >> (2 * BITS)), toByte((key >> BITS) & mask), toByte(key & mask)];
    return nearestInk(color, palette, grays);
  });
  inkTables.set(palette, table);
  return table;
}

/** Writes the nearest ink of every pixel from one to another. */
export type Snap = (indices: Uint8Array, from: number, to: number) => void;

/** Snaps parts of a raster to inks. */
export function createSnap(raster: Raster, inks: readonly Ink[]): Snap {
  const grays = nearestGrays(inks);
  const table = inks.every(({ rgb }) => isNeutral(rgb)) ? null : inkTable(inks, grays);
  const { data } = raster;
  const words = toWords(raster);
  const inkOf = (pixel: number): number => {
    const [red, green, blue] = [data[pixel * 4]!, data[pixel * 4 + 1]!, data[pixel * 4 + 2]!];
    if (red === green && green === blue) return grays[red]!;
    if (table === null) return grays[toGray(red, green, blue)]!;
    return table[((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2)]!;
  };
  return (indices, from, to) => {
    for (let pixel = from; pixel < to;) {
      // Most pixels are what the one before is.
      const first = pixel;
      pixel = runEnd(words, pixel, to);
      const ink = inkOf(first);
      if (pixel - first > LONG) indices.fill(ink, first, pixel);
      else for (let each = first; each < pixel; each++) indices[each] = ink;
    }
  };
}

/** Snaps every pixel to the nearest ink: for text, lines and flat fields. */
export const threshold: Dither = {
  name: "threshold",
  label: "Nearest ink",
  apply({ raster, target: { inks }, region }, indices) {
    const snap = createSnap(raster, inks);
    if (region === null) return snap(indices, 0, indices.length);
    for (let pixel = 0; pixel < region.length;) {
      const first = pixel;
      const isInside = region[first] === 1;
      do pixel++; while (pixel < region.length && (region[pixel] === 1) === isInside);
      if (isInside) snap(indices, first, pixel);
    }
  },
};
