import { LINEAR } from "../luminance.ts";
import { BAYER_RANKS, SIDE } from "./bayer_ranks.ts";
import type { Dither, DitherInput } from "./dither.ts";

/** A color as one number; without two bits per channel unless it is gray, so that photographs need few mixtures. */
function toKey(red: number, green: number, blue: number): number {
  const key = (red << 16) | (green << 8) | blue;
  return red === green && green === blue ? key : (key & 0xfcfcfc) | ((key >> 6) & 0x030303);
}

/**
 * Inks that together have this color, one for each rank, darkest first. Each next ink makes up for what the
 * ones before it missed, so a flat color becomes a regular pattern of the right mean.
 */
function mixture(
  color: readonly number[],
  inks: readonly (readonly number[])[],
  order: readonly number[],
): Uint8Array {
  const missing = [0, 0, 0];
  const mixed: number[] = [];
  for (let count = 0; count < SIDE * SIDE; count++) {
    const wanted = missing.map((error, channel) => error + color[channel]!);
    let best = 0;
    let least = Infinity;
    inks.forEach((ink, index) => {
      const distance = ink.reduce((sum, light, channel) => sum + (wanted[channel]! - light) ** 2, 0);
      if (distance < least) [least, best] = [distance, index];
    });
    mixed.push(best);
    inks[best]!.forEach((light, channel) => missing[channel] = wanted[channel]! - light);
  }
  return Uint8Array.from(mixed.sort((one, other) => order[one]! - order[other]!));
}

function pattern({ raster, target, region }: DitherInput, indices: Uint8Array): void {
  const { width, height, data } = raster;
  const inks = target.inks.map((_, index) => Array.from(target.light.subarray(index * 3, index * 3 + 3)));
  const order = inks.map(([red, green, blue]) => 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!);
  const mixtures = new Map<number, Uint8Array>();
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (region !== null && region[at] === 0) continue;
      const key = toKey(data[at * 4]!, data[at * 4 + 1]!, data[at * 4 + 2]!);
      let mixed = mixtures.get(key);
      if (!mixed) {
        const light = [LINEAR[key >> 16]!, LINEAR[(key >> 8) & 255]!, LINEAR[key & 255]!];
        mixed = mixture(light, inks, order);
        mixtures.set(key, mixed);
      }
      indices[at] = mixed[BAYER_RANKS[(y % SIDE) * SIDE + (x % SIDE)]!]!;
    }
  }
}

/** Lays a regular 8x8 pattern of the right mean, in linear light: stable, and right for flat tints. */
export const bayer: Dither = { name: "bayer", label: "Bayer 8x8", apply: pattern };
