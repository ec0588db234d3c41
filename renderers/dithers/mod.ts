import type { PixelFormatName } from "../formats/mod.ts";
import { atkinson } from "./atkinson.ts";
import { bayer } from "./bayer.ts";
import { blueNoise } from "./blue_noise.ts";
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
  "blue-noise": blueNoise,
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

/** What of a panel says which dither carries its pictures. */
export interface DitherChoice {
  readonly pixelFormat: PixelFormatName;
  readonly dither: "auto" | DitherName;
}

/**
 * Formats whose pictures are carried by Floyd-Steinberg: 16 grays and more, where it is as good to the eye, and
 * Spectra 6, whose panels are large and where a search gains least for its time. See docs/quality.md.
 */
const DIFFUSED: readonly PixelFormatName[] = ["gray4", "gray8", "spectra6"];

/** The dither that carries pictures on a panel: the one chosen, or for `auto` what measures best in little time. */
export function pictureDither({ pixelFormat, dither: chosen }: DitherChoice): Dither {
  if (chosen !== "auto") return dither(chosen);
  return DIFFUSED.includes(pixelFormat) ? floydSteinberg : search;
}

export type { Dither, DitherInput } from "./dither.ts";
export { intoGamut } from "./gamut.ts";
export { type InkTarget, inkTarget } from "./ink_target.ts";
export { keptRegions } from "./kept_regions.ts";
export { createSnap, type Snap } from "./threshold.ts";
export { type Tint, tintIndices } from "./tint.ts";
