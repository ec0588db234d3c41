import { bwr, bwry, bwy } from "./accent.ts";
import type { PixelFormat } from "./format.ts";
import { acep7, spectra6 } from "./full_color.ts";
import { gray1, gray2, gray3, gray4, gray8 } from "./gray.ts";
import { rgb565, rgb888 } from "./rgb.ts";

/** Every pixel format by its name. */
export const pixelFormats = {
  gray1,
  gray2,
  gray3,
  gray4,
  gray8,
  bwr,
  bwy,
  bwry,
  acep7,
  spectra6,
  rgb565,
  rgb888,
} satisfies Record<string, PixelFormat>;

/** Names of the pixel formats. */
export type PixelFormatName = keyof typeof pixelFormats;

/** Tells the name of a pixel format from any other value. */
export function isPixelFormatName(value: unknown): value is PixelFormatName {
  return typeof value === "string" && Object.hasOwn(pixelFormats, value);
}

/** The pixel format of this name. */
export function pixelFormat(name: PixelFormatName): PixelFormat {
  return pixelFormats[name];
}

export type { Ink, PixelFormat, PngForm, RawForm } from "./format.ts";
