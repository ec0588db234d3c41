import { LINEAR } from "../luminance.ts";
import type { Dither, DitherInput } from "./dither.ts";

const SIDE = 8;

/** Bayer's matrix of 64 ranks: each doubling of the side spreads the quarters 0, 2, 3, 1. */
function ranks(side: number): number[][] {
  if (side === 1) return [[0]];
  const half = ranks(side / 2);
  return Array.from({ length: side }, (_, y) =>
    Array.from({ length: side }, (_, x) => {
      const quarter = y < side / 2 ? (x < side / 2 ? 0 : 2) : (x < side / 2 ? 3 : 1);
      return 4 * half[y % (side / 2)]![x % (side / 2)]! + quarter;
    }));
}

const RANKS = Uint8Array.from(ranks(SIDE).flat());
const CELLS = SIDE * SIDE;

/** Below this a key is a gray; above it a color of 5 bits per channel, so that photographs need few mixtures. */
const GRAYS = 256;

function toKey(red: number, green: number, blue: number): number {
  if (red === green && green === blue) return red;
  return GRAYS + (((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3));
}

/** Linear light of a key's color. */
function lightOf(key: number): [red: number, green: number, blue: number] {
  if (key < GRAYS) return [LINEAR[key]!, LINEAR[key]!, LINEAR[key]!];
  const byte = (shift: number) => {
    const bits = ((key - GRAYS) >> shift) & 31;
    return LINEAR[(bits << 3) | (bits >> 2)]!;
  };
  return [byte(10), byte(5), byte(0)];
}

/**
 * Inks that together have this color, one for each rank, in the order of `darkestFirst`. Each next ink makes up for
 * what the ones before it missed, so a flat color becomes a regular pattern of the right mean.
 */
function mixture(key: number, light: Float32Array, darkestFirst: readonly number[]): Uint8Array {
  const [red, green, blue] = lightOf(key);
  const counts = new Uint8Array(light.length / 3);
  let [missingRed, missingGreen, missingBlue] = [0, 0, 0];
  for (let cell = 0; cell < CELLS; cell++) {
    missingRed += red;
    missingGreen += green;
    missingBlue += blue;
    let best = 0;
    let least = Infinity;
    for (let at = 0; at < light.length; at += 3) {
      const toRed = missingRed - light[at]!;
      const toGreen = missingGreen - light[at + 1]!;
      const toBlue = missingBlue - light[at + 2]!;
      const distance = toRed * toRed + toGreen * toGreen + toBlue * toBlue;
      if (distance < least) [least, best] = [distance, at];
    }
    counts[best / 3]!++;
    missingRed -= light[best]!;
    missingGreen -= light[best + 1]!;
    missingBlue -= light[best + 2]!;
  }
  const mixed = new Uint8Array(CELLS);
  let filled = 0;
  for (const ink of darkestFirst) mixed.fill(ink, filled, filled += counts[ink]!);
  return mixed;
}

function pattern({ raster, target, region }: DitherInput, indices: Uint8Array): void {
  const { width, height, data } = raster;
  const { inks, light } = target;
  const luminance = inks.map((_, ink) =>
    0.2126 * light[ink * 3]! + 0.7152 * light[ink * 3 + 1]! + 0.0722 * light[ink * 3 + 2]!
  );
  const darkestFirst = inks.map((_, ink) => ink).sort((one, other) => luminance[one]! - luminance[other]!);
  const mixtures: Uint8Array[] = Array(GRAYS + 2 ** 15);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (region !== null && region[at] === 0) continue;
      const key = toKey(data[at * 4]!, data[at * 4 + 1]!, data[at * 4 + 2]!);
      const mixed = mixtures[key] ??= mixture(key, light, darkestFirst);
      indices[at] = mixed[RANKS[(y % SIDE) * SIDE + (x % SIDE)]!]!;
    }
  }
}

/** Lays a regular 8x8 pattern of the right mean, in linear light: stable, and right for flat tints. */
export const bayer: Dither = { name: "bayer", label: "Bayer 8x8", apply: pattern };
