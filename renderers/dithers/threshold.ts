import type { Ink } from "../formats/format.ts";
import { toGray } from "../luminance.ts";
import type { Rgb } from "../raster.ts";
import { toWords } from "../words.ts";
import type { Dither, DitherInput } from "./dither.ts";
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

/**
 * Snaps pixels to the nearest ink where `region` is 1, and everywhere without one. Where `others` is 1 another decides
 * later: what is written there counts for nothing, and most of it is left out.
 */
export function snap(
  { raster, target: { inks }, region }: Pick<DitherInput, "raster" | "target" | "region">,
  others: Uint8Array | null,
  indices: Uint8Array,
): void {
  const grays = nearestGrays(inks);
  const table = inks.every(({ rgb }) => isNeutral(rgb)) ? null : inkTable(inks, grays);
  const { data } = raster;
  const words = toWords(raster);
  for (let pixel = 0; pixel < words.length;) {
    if (others !== null && others[pixel] === 1) {
      while (pixel < words.length && others[pixel] === 1) pixel++;
      continue;
    }
    // Most pixels are what the one before is.
    const first = pixel;
    const word = words[first]!;
    do pixel++; while (pixel < words.length && words[pixel] === word);
    const at = first * 4;
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
    const ink = red === green && green === blue
      ? grays[red]!
      : table === null
      ? grays[toGray(red, green, blue)]!
      : table[((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2)]!;
    if (region === null && pixel - first > LONG) indices.fill(ink, first, pixel);
    else {
      for (let each = first; each < pixel; each++) {
        if (region === null || region[each] === 1) indices[each] = ink;
      }
    }
  }
}

/** Snaps every pixel to the nearest ink: for text, lines and flat fields. */
export const threshold: Dither = {
  name: "threshold",
  label: "Nearest ink",
  apply: (input, indices) => snap(input, null, indices),
};
