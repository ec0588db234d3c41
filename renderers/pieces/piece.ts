import type { Glyph } from "../glyphs/glyph_run.ts";
import type { Rgb } from "../raster.ts";
import type { Extent } from "../tones/extent.ts";

/** A part of a drawing that is drawn by itself, in its turn. */
export interface Piece {
  /** An SVG element with all that is in it, or what stands for one. */
  readonly svg: string;
  /** True where that is an SVG of its own, which fills the box. */
  readonly isDocument: boolean;
  /** The whole pixels that it may touch, from the drawing's own top left corner on; within the drawing. */
  readonly box: Extent;
  /** The pixel that fills all of the box, where the piece is a flat box of whole pixels; null where it is more. */
  readonly fill: number | null;
  /** The glyphs of a piece that is nothing but text in one color; null where it is more. */
  readonly text: Text | null;
}

/** Glyphs of one color. */
export interface Text {
  readonly glyphs: readonly Glyph[];
  readonly rgb: Rgb;
  /** How far it covers what is behind it, up to 1. */
  readonly alpha: number;
}

/** A drawing taken apart. */
export interface Pieces {
  readonly width: number;
  readonly height: number;
  /** In the order in which they are drawn, each over those before it. */
  readonly pieces: readonly Piece[];
  /** An SVG that shows a piece alone, in its box. */
  document(piece: Piece): string;
}
