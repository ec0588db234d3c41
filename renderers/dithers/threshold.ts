import type { Ink } from "../formats/format.ts";
import { toGray } from "../luminance.ts";
import type { Raster, Rgb } from "../raster.ts";
import type { Dither } from "./dither.ts";
import { isNeutral, nearestGrays, nearestInk } from "./nearest_ink.ts";

/** Colors are looked up by their 6 highest bits per channel: finer than any ink is apart from another. */
const BITS = 6;
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

function snapGrays({ width, height, data }: Raster, grays: Uint8Array): Uint8Array {
  const count = width * height;
  const indices = new Uint8Array(count);
  for (let pixel = 0, at = 0; pixel < count; pixel++, at += 4) {
    const red = data[at]!;
    const green = data[at + 1]!;
    const blue = data[at + 2]!;
    indices[pixel] = grays[red === green && green === blue ? red : toGray(red, green, blue)]!;
  }
  return indices;
}

function snapColors({ width, height, data }: Raster, grays: Uint8Array, table: Uint8Array): Uint8Array {
  const count = width * height;
  const indices = new Uint8Array(count);
  for (let pixel = 0, at = 0; pixel < count; pixel++, at += 4) {
    const red = data[at]!;
    const green = data[at + 1]!;
    const blue = data[at + 2]!;
    indices[pixel] = red === green && green === blue
      ? grays[red]!
      : table[((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2)]!;
  }
  return indices;
}

/** Snaps every pixel to the nearest ink: for text, lines and flat fields. */
export const threshold: Dither = {
  name: "threshold",
  label: "Nearest ink",
  apply({ raster, target: { inks }, region }, indices) {
    const grays = nearestGrays(inks);
    const snapped = inks.every(({ rgb }) => isNeutral(rgb))
      ? snapGrays(raster, grays)
      : snapColors(raster, grays, inkTable(inks, grays));
    if (region === null) return indices.set(snapped);
    for (let pixel = 0; pixel < indices.length; pixel++) {
      if (region[pixel] === 1) indices[pixel] = snapped[pixel]!;
    }
  },
};
