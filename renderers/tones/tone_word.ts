import type { Rgb } from "../raster.ts";

/** A pixel that snaps to the nearest ink. What is beside the drawing snaps too. */
export const SNAP = 255;
/** A pixel of a picture, which is diffused. */
export const PHOTO = 1;
/** A pixel of one flat color, which the tone map holds in place of the drawing. */
export const FLAT = 2;

/** A color and a tone as the four bytes of a pixel, read as one number. */
export function createPacker(): (rgb: Rgb, kind: number) => number {
  const bytes = new Uint8Array(4);
  const word = new Uint32Array(bytes.buffer);
  return (rgb, kind) => {
    bytes.set(rgb);
    bytes[3] = kind;
    return word[0]!;
  };
}

const spelled = new Uint8Array(4);
const spelledWord = new Uint32Array(spelled.buffer);

/** The kind of a pixel by its word: `SNAP`, `PHOTO` or `FLAT`. */
export function kindOf(word: number): number {
  spelledWord[0] = word;
  return spelled[3]!;
}

/** The color of a pixel by its word. */
export function colorOf(word: number): Rgb {
  spelledWord[0] = word;
  return [spelled[0]!, spelled[1]!, spelled[2]!];
}
