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

/** Below this a key is a gray; above it a color of 5 bits per channel, so that photographs need few mixtures. */
const GRAYS = 256;

function toKey(red: number, green: number, blue: number): number {
  if (red === green && green === blue) return red;
  return GRAYS + (((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3));
}

/** The bytes of a key's color. */
function bytesOf(key: number): [red: number, green: number, blue: number] {
  if (key < GRAYS) return [key, key, key];
  const byte = (shift: number) => {
    const bits = ((key - GRAYS) >> shift) & 31;
    return (bits << 3) | (bits >> 2);
  };
  return [byte(10), byte(5), byte(0)];
}

/** Between the two grays next to its light a pixel takes the darker one where its rank is low. */
function orderGrays(input: DitherInput, { side, ranks, count }: RankTile, indices: Uint8Array): void {
  const { raster: { width, height, data }, target, region, strength } = input;
  const { table } = coordinatesOf(target);
  const { light, inks } = createLevels(target.luminance);
  const thresholds = Float64Array.from(ranks, (rank) => 0.5 + strength * (0.5 - (rank + 0.5) / count));
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

/** The inks that a color is mixed of, and how much of what one misses the next makes up for. */
interface Mixer {
  readonly inks: Float64Array;
  readonly strength: number;
}

/** Where no inks have a color, what is missing would grow until any ink would do. */
function limited(missing: number): number {
  return Math.min(0.5, Math.max(-0.5, missing));
}

/** A color this near to an ink, squared, is that ink: no more than the rounding of keys. */
const SAME = 2e-4;

/** The ink that a color is, as `ink * 3`, or -1. */
function sameInk([first, second, third]: readonly number[], inks: Float64Array): number {
  for (let ink = 0; ink < inks.length; ink += 3) {
    const distance = (first! - inks[ink]!) ** 2 + (second! - inks[ink + 1]!) ** 2 +
      (third! - inks[ink + 2]!) ** 2;
    if (distance < SAME) return ink;
  }
  return -1;
}

/** The inks of a color, darkest first: each next one makes up for what those before it missed. */
function mixInks(color: readonly number[], { inks, strength }: Mixer): Uint8Array {
  const [first, second, third] = color as [number, number, number];
  const mixed = new Uint8Array(PARTS);
  let [one, two, three] = [0, 0, 0];
  for (let part = 0; part < PARTS; part++) {
    let best = 0;
    let least = Infinity;
    for (let ink = 0; ink < inks.length; ink += 3) {
      const toFirst = first + one - inks[ink]!;
      const toSecond = second + two - inks[ink + 1]!;
      const toThird = third + three - inks[ink + 2]!;
      const distance = toFirst * toFirst + toSecond * toSecond + toThird * toThird;
      if (distance < least) [least, best] = [distance, ink];
    }
    mixed[part] = best / 3;
    one = limited(one + strength * (first - inks[best]!));
    two = limited(two + strength * (second - inks[best + 1]!));
    three = limited(three + strength * (third - inks[best + 2]!));
  }
  return mixed.sort((one, other) => inks[one * 3]! - inks[other * 3]!);
}

function orderColors(input: DitherInput, { side, ranks, count }: RankTile, indices: Uint8Array): void {
  const { raster: { width, height, data }, target, region, strength } = input;
  const { table, inks } = coordinatesOf(target);
  const parts = Uint8Array.from(ranks, (rank) => Math.floor((rank * PARTS) / count));
  const mixtures: Uint8Array[] = Array(GRAYS + 2 ** 15);
  const mix = (key: number) => {
    const color = colorOf(key);
    const same = key < GRAYS ? -1 : sameInk(color, inks);
    return same === -1 ? mixInks(color, { inks, strength }) : new Uint8Array(PARTS).fill(same / 3);
  };
  const colorOf = (key: number) => {
    const [red, green, blue] = bytesOf(key);
    return [0, 768, 1536].map((row) =>
      table[row + red]! + table[row + 256 + green]! + table[row + 512 + blue]!
    );
  };
  for (let y = 0, pixel = 0; y < height; y++) {
    const row = (y % side) * side;
    for (let x = 0; x < width; x++, pixel++) {
      if (region !== null && region[pixel] === 0) continue;
      const at = pixel * 4;
      const key = toKey(data[at]!, data[at + 1]!, data[at + 2]!);
      const mixed = mixtures[key] ??= mix(key);
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
