import { LINEAR } from "../luminance.ts";
import type { InkTarget } from "./ink_target.ts";
import { isNeutral } from "./nearest_ink.ts";

/**
 * Colors as numbers in which distance is what the eye minds: luminance alone where all inks are gray, else
 * luminance, red against green, and blue against yellow, each times the root of its weight. Linear in light, so
 * that errors may be diffused in them.
 */
export interface Coordinates {
  readonly channels: 1 | 3;
  /** What each byte of red, green and blue adds to each channel: `table[(channel * 3 + color) * 256 + byte]`. */
  readonly table: Float64Array;
  /** Each ink's coordinates, `channels` numbers each. */
  readonly inks: Float64Array;
}

/** Luminance (BT.709), then two differences of color that are 0 for every gray. */
const OPPONENTS = [
  [0.2126, 0.7152, 0.0722],
  [0.5, -0.5, 0],
  [-0.25, -0.25, 0.5],
] as const;

/** Weights of the channels: the root of what a difference in each costs. Measured; see docs/quality.md. */
const WEIGHTS = [1, 0.8, 0.6] as const;

const known = new WeakMap<InkTarget, Coordinates>();

function createCoordinates(target: InkTarget): Coordinates {
  const { inks, light } = target;
  const isGray = inks.every(({ rgb }) => isNeutral(rgb));
  const channels = isGray ? 1 : 3;
  const table = new Float64Array(channels * 3 * 256);
  const weight = (channel: number, color: number) =>
    OPPONENTS[channel]![color]! * (isGray ? 1 : WEIGHTS[channel]!);
  for (let at = 0; at < table.length; at++) {
    const row = at >> 8;
    table[at] = weight(Math.floor(row / 3), row % 3) * LINEAR[at & 255]!;
  }
  if (isGray) return { channels, table, inks: Float64Array.from(target.luminance) };
  const places = new Float64Array(inks.length * 3);
  for (let at = 0; at < places.length; at++) {
    const ink = at - at % 3;
    const channel = at % 3;
    places[at] = light[ink]! * weight(channel, 0) + light[ink + 1]! * weight(channel, 1) +
      light[ink + 2]! * weight(channel, 2);
  }
  return { channels, table, inks: places };
}

/** The coordinates that dithers reckon in for these inks. Kept once made. */
export function coordinatesOf(target: InkTarget): Coordinates {
  let coordinates = known.get(target);
  if (!coordinates) known.set(target, coordinates = createCoordinates(target));
  return coordinates;
}
