import { bayer } from "./bayer.ts";
import type { Dither } from "./dither.ts";
import { floydSteinberg } from "./floyd_steinberg.ts";
import { threshold } from "./threshold.ts";

/** Every dither by its name. */
export const dithers = {
  "threshold": threshold,
  "floyd-steinberg": floydSteinberg,
  "bayer": bayer,
} satisfies Record<string, Dither>;

/** Names of the dithers. */
export type DitherName = keyof typeof dithers;

/** Tells the name of a dither from any other value. */
export function isDitherName(value: unknown): value is DitherName {
  return typeof value === "string" && Object.hasOwn(dithers, value);
}

/** The dither of this name. */
export function dither(name: DitherName): Dither {
  return dithers[name];
}

export type { Dither } from "./dither.ts";
