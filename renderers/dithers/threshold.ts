import type { Ink } from "../formats/format.ts";
import { toGray } from "../luminance.ts";
import type { Rgb } from "../raster.ts";
import { toWords } from "../words.ts";
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

/** The ink of a color, red, green and blue. */
type Snap = (red: number, green: number, blue: number) => number;

function snapGrays(grays: Uint8Array): Snap {
  return (red, green, blue) => grays[red === green && green === blue ? red : toGray(red, green, blue)]!;
}

function snapColors(grays: Uint8Array, table: Uint8Array): Snap {
  return (red, green, blue) =>
    red === green && green === blue
      ? grays[red]!
      : table[((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2)]!;
}

/** Snaps every pixel to the nearest ink: for text, lines and flat fields. */
export const threshold: Dither = {
  name: "threshold",
  label: "Nearest ink",
  apply({ raster, target: { inks }, region }, indices) {
    const grays = nearestGrays(inks);
    const snap = inks.every(({ rgb }) => isNeutral(rgb))
      ? snapGrays(grays)
      : snapColors(grays, inkTable(inks, grays));
    const { data } = raster;
    const words = toWords(raster);
    // Most pixels are what the one before is.
    let last = -1;
    let ink = 0;
    for (let pixel = 0; pixel < words.length; pixel++) {
      if (region !== null && region[pixel] === 0) continue;
      const word = words[pixel]!;
      if (word !== last) {
        last = word;
        ink = snap(data[pixel * 4]!, data[pixel * 4 + 1]!, data[pixel * 4 + 2]!);
      }
      indices[pixel] = ink;
    }
  },
};
