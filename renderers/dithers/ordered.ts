import { coordinatesOf } from "./coordinates.ts";
import type { Dither, DitherInput } from "./dither.ts";
import { createLevels } from "./nearest_level.ts";

/** A tile of ranks, row by row, that is laid over the whole glass from its top left corner. */
export interface RankTile {
  readonly side: number;
  /** Each from 0 to `count` - 1, every one equally often. */
  readonly ranks: Uint16Array;
  readonly count: number;
}

/** Inks of a mixture of colors. */
const PARTS = 64;

/** A color as one number; without two bits per channel unless it is gray, so that photographs need few mixtures. */
function toKey(red: number, green: number, blue: number): number {
  const key = (red << 16) | (green << 8) | blue;
  return red === green && green === blue ? key : (key & 0xfcfcfc) | ((key >> 6) & 0x030303);
}

/** Between the two grays next to its light a pixel takes the lighter one where its share is above its rank. */
function orderGrays(input: DitherInput, { side, ranks, count }: RankTile, indices: Uint8Array): void {
  const { raster: { width, height, data }, target, region, strength } = input;
  const { table } = coordinatesOf(target);
  const { light, inks } = createLevels(target.luminance);
  const thresholds = Float64Array.from(ranks, (rank) => 0.5 + strength * ((rank + 0.5) / count - 0.5));
  const top = light.length - 1;
  for (let y = 0, pixel = 0; y < height; y++) {
    const row = (y % side) * side;
    for (let x = 0; x < width; x++, pixel++) {
      if (region !== null && region[pixel] === 0) continue;
      const at = pixel * 4;
      const wanted = table[data[at]!]! + table[256 + data[at + 1]!]! + table[512 + data[at + 2]!]!;
      let level = 0;
      while (level + 1 < top && wanted >= light[level + 1]!) level++;
      const share = (wanted - light[level]!) / (light[level + 1]! - light[level]!);
      indices[pixel] = inks[share > thresholds[row + (x % side)]! ? level + 1 : level]!;
    }
  }
}

/** Color by weighted coordinates, and the inks that it is mixed of. */
interface Mixer {
  readonly inks: Float64Array;
  readonly strength: number;
}

/** The inks of a color, darkest first: each next one makes up for what those before it missed. */
function mixInks(color: readonly number[], { inks, strength }: Mixer): Uint8Array {
  const missing = [0, 0, 0];
  const mixed = new Uint8Array(PARTS);
  for (let part = 0; part < PARTS; part++) {
    let best = 0;
    let least = Infinity;
    for (let ink = 0; ink < inks.length; ink += 3) {
      let distance = 0;
      for (let channel = 0; channel < 3; channel++) {
        distance += (color[channel]! + missing[channel]! - inks[ink + channel]!) ** 2;
      }
      if (distance < least) [least, best] = [distance, ink];
    }
    mixed[part] = best / 3;
    for (let channel = 0; channel < 3; channel++) {
      const missed = missing[channel]! + strength * (color[channel]! - inks[best + channel]!);
      // Where no inks have the color, what is missing would grow until any ink would do.
      missing[channel] = Math.min(0.5, Math.max(-0.5, missed));
    }
  }
  return mixed.sort((one, other) => inks[one * 3]! - inks[other * 3]!);
}

function orderColors(input: DitherInput, { side, ranks, count }: RankTile, indices: Uint8Array): void {
  const { raster: { width, height, data }, target, region, strength } = input;
  const { table, inks } = coordinatesOf(target);
  const parts = Uint8Array.from(ranks, (rank) => Math.floor((rank * PARTS) / count));
  const mixtures = new Map<number, Uint8Array>();
  for (let y = 0, pixel = 0; y < height; y++) {
    const row = (y % side) * side;
    for (let x = 0; x < width; x++, pixel++) {
      if (region !== null && region[pixel] === 0) continue;
      const at = pixel * 4;
      const key = toKey(data[at]!, data[at + 1]!, data[at + 2]!);
      let mixed = mixtures.get(key);
      if (!mixed) {
        const [red, green, blue] = [key >> 16, 256 + ((key >> 8) & 255), 512 + (key & 255)];
        const color = [0, 768, 1536].map((start) =>
          table[start + red]! + table[start + green]! + table[start + blue]!
        );
        mixtures.set(key, mixed = mixInks(color, { inks, strength }));
      }
      indices[pixel] = mixed[parts[row + (x % side)]!]!;
    }
  }
}

/** A dither that decides each pixel by its place alone: a change here changes nothing elsewhere. */
export function defineOrdered(name: string, label: string, tile: () => RankTile): Dither {
  return {
    name,
    label,
    apply(input, indices) {
      const { channels } = coordinatesOf(input.target);
      (channels === 1 ? orderGrays : orderColors)(input, tile(), indices);
    },
  };
}
