import type { Picture, Rgb } from "../raster.ts";

/** A color that a panel can show, as files name it: pure primaries, never what the glass looks like. */
export interface Ink {
  /** `black`, `white`, `red`; grays in between are `gray 5`. */
  readonly name: string;
  readonly rgb: Rgb;
}

/** How a PNG holds this format. */
export interface PngForm {
  /** 0 grayscale, 2 truecolor, 3 indexed. */
  readonly colorType: 0 | 2 | 3;
  /** Bits per sample. */
  readonly bitDepth: 1 | 2 | 4 | 8;
}

/** How a display driver takes palette indices, before a panel's packing changes them. */
export interface RawForm {
  /** Bits that one pixel takes in a plane. */
  readonly bits: 1 | 2 | 4 | 8;
  /** The highest code there can be: what inverting subtracts a code from. */
  readonly most: number;
  /** For each plane, one whole after the other, the code of each ink in the palette's order. */
  readonly planes: readonly (readonly number[])[];
}

/** Palette, bits and packing of a kind of panel. */
export interface PixelFormat {
  readonly name: string;
  /** What people read: `Black, white and red`. */
  readonly label: string;
  /** Bits that one pixel carries. */
  readonly bitsPerPixel: number;
  /** The inks in the field's order, black first and white second or last; null when there are too many. */
  readonly palette: readonly Ink[] | null;
  /** True when some ink is neither black, white nor gray. */
  readonly isColor: boolean;
  /** Bits of red, green and blue that are kept where there is no palette; null where there is one. */
  readonly channelBits: Rgb | null;
  /** What a PNG of packed samples is. */
  readonly png: PngForm;
  /** Bits per pixel of a BMP of packed samples. */
  readonly bmpBits: 1 | 24;
  /** How a driver takes the indices; null where there is no palette: then it takes the channels' bits. */
  readonly raw: RawForm | null;
}

/** Indices of a picture that must have them. Throws TypeError on RGBA: the format has a palette. */
export function expectPixels(picture: Picture): Extract<Picture, { indices: Uint8Array }> {
  if (!("indices" in picture)) {
    throw new TypeError("Cannot pack RGBA: found a raster, expected palette indices");
  }
  return picture;
}

/** RGBA of a picture that must have it. Throws TypeError on indices: the format has no palette. */
export function expectRaster(picture: Picture): Extract<Picture, { data: Uint8Array }> {
  if (!("data" in picture)) throw new TypeError("Cannot pack indices: found palette indices, expected RGBA");
  return picture;
}
