import type { Ink } from "../formats/format.ts";
import type { Raster } from "../raster.ts";

/** How a raster's colors are carried by a palette. */
export interface Dither {
  readonly name: string;
  /** What people read: `Floyd-Steinberg`. */
  readonly label: string;
  /** The index of an ink for every pixel, row by row. The raster is opaque. Same inputs, same indices. */
  apply(raster: Raster, palette: readonly Ink[]): Uint8Array;
}
