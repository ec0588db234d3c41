/** RGBA pixels, row by row from the top left: `width * height * 4` bytes, alpha not premultiplied. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Palette indices of a raster, row by row: `width * height` bytes, each below the palette's length. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly indices: Uint8Array;
}

/** Red, green and blue, 0 to 255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** What a quantized screen is: indices where the panel has a palette, RGBA where it has none. */
export type Picture = Pixels | Raster;

/** Tells pixels of a palette from RGBA. */
export function isIndexed(picture: Picture): picture is Pixels {
  return "indices" in picture;
}
