import type { Raster } from "../raster.ts";
import type { InkTarget } from "./ink_target.ts";

/** What a dither carries, and by what. */
export interface DitherInput {
  /** Opaque. */
  readonly raster: Raster;
  readonly target: InkTarget;
  /**
   * A byte for each pixel, 1 where the dither decides and 0 where it must not: it writes nothing there, and no
   * error goes in or comes out. Null decides everywhere.
   */
  readonly region: Uint8Array | null;
  /** Share of the error that is passed on, 0 to 1. */
  readonly strength: number;
}

/** How a raster's colors are carried by a palette. */
export interface Dither {
  readonly name: string;
  /** What people read: `Floyd-Steinberg`. */
  readonly label: string;
  /** Writes the index of an ink for every pixel that it decides, row by row. Same inputs, same indices. */
  apply(input: DitherInput, indices: Uint8Array): void;
}
