import { atkinson } from "./atkinson.ts";
import { bayer } from "./bayer.ts";
import { burkes } from "./burkes.ts";
import type { Dither } from "./dither.ts";
import { floydSteinberg } from "./floyd_steinberg.ts";
import { floydSteinbergRaster } from "./floyd_steinberg_raster.ts";
import { jarvis } from "./jarvis.ts";
import { search } from "./search.ts";
import { sierra } from "./sierra.ts";
import { stucki } from "./stucki.ts";
import { threshold } from "./threshold.ts";

/** Every dither by its name. */
export const dithers = {
  "threshold": threshold,
  "floyd-steinberg": floydSteinberg,
  "floyd-steinberg-raster": floydSteinbergRaster,
  "atkinson": atkinson,
  "burkes": burkes,
  "jarvis": jarvis,
  "sierra": sierra,
  "stucki": stucki,
  "bayer": bayer,
  "search": search,
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

/** The dither that carries pictures on a panel: the one chosen, or for `auto` what measures best. */
export function pictureDither({ dither: chosen }: { readonly dither: "auto" | DitherName }): Dither {
  return dither(chosen === "auto" ? "floyd-steinberg" : chosen);
}

export type { Dither, DitherInput } from "./dither.ts";
export { type InkTarget, inkTarget } from "./ink_target.ts";
export { type Tint, tintIndices } from "./tint.ts";
