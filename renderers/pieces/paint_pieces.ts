import type { Raster } from "../raster.ts";
import { layMask, masksOf } from "../glyphs/masks.ts";
import type { Extent } from "../tones/extent.ts";
import { toWords } from "../words.ts";
import { keptPieces, type PiecePixels } from "./kept_pieces.ts";
import type { Piece, Pieces } from "./piece.ts";

/** Draws an SVG on a color of CSS, or on nothing, so that its pixels have their alpha. */
export type DrawPiece = (svg: string, background: string | null) => Raster;

/** A piece whose document or pixels are longer than this is drawn each time. */
const LONG = 64 * 1024;
const MOST_PIXELS = 128 * 1024;

const WHITE = 0xffffffff;

/** A picture under way: opaque words. */
interface Canvas {
  readonly words: Uint32Array;
  readonly width: number;
}

/** The one color of a box; null where it has several. */
function colorIn({ words, width }: Canvas, { left, top, right, bottom }: Extent): number | null {
  const color = words[top * width + left]!;
  for (let y = top; y < bottom; y++) {
    for (let pixel = y * width + left, end = y * width + right; pixel < end; pixel++) {
      if (words[pixel] !== color) return null;
    }
  }
  return color;
}

function toCss(word: number): string {
  const [red, green, blue] = new Uint8Array(Uint32Array.of(word).buffer);
  return `rgb(${red},${green},${blue})`;
}

function fill({ words, width }: Canvas, { left, top, right, bottom }: Extent, word: number): void {
  if (right - left === width) words.fill(word, top * width, bottom * width);
  else for (let y = top; y < bottom; y++) words.fill(word, y * width + left, y * width + right);
}

function copy({ words, width }: Canvas, { left, top, right, bottom }: Extent, pixels: PiecePixels): void {
  const across = right - left;
  for (let y = top, from = 0; y < bottom; y++, from += across) {
    words.set(pixels.subarray(from, from + across), y * width + left);
  }
}

/** Lays pixels over what is there, each as far as it is opaque: resvg's colors are multiplied by their alpha. */
function layOver({ words, width }: Canvas, { left, top, right, bottom }: Extent, pixels: PiecePixels): void {
  const below = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  const above = new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  for (let y = top, from = 0; y < bottom; y++) {
    for (let at = (y * width + left) * 4, end = (y * width + right) * 4; at < end; at += 4, from += 4) {
      const alpha = above[from + 3]!;
      if (alpha === 0) continue;
      for (let channel = 0; channel < 3; channel++) {
        const seen = Math.round((below[at + channel]! * (255 - alpha)) / 255);
        below[at + channel] = Math.min(255, above[from + channel]! + seen);
      }
    }
  }
}

function drawn(document: string, background: string | null, draw: DrawPiece): PiecePixels {
  if (document.length > LONG) return toWords(draw(document, background));
  const key = `${background} ${document}`;
  const known = keptPieces.get(key);
  if (known !== undefined) return known;
  const pixels = toWords(draw(document, background));
  if (pixels.length <= MOST_PIXELS) keptPieces.set(key, pixels);
  return pixels;
}

/** The pixels of a drawing on white: each of its pieces is drawn alone, and kept, where it lies on one color. */
export function paintPieces({ width, height, pieces, document }: Pieces, draw: DrawPiece): Raster {
  const [first] = pieces;
  const { right = 0, bottom = 0 } = first?.box ?? {};
  // What fills all of it is there from the start.
  const paper = right === width && bottom === height && first!.box.left === 0 && first!.box.top === 0
    ? first!.fill
    : null;
  const canvas: Canvas = { words: new Uint32Array(width * height).fill(paper ?? WHITE), width };
  const masks = masksOf(pieces.flatMap(({ text }) => text?.glyphs ?? []), (svg) => draw(svg, null));
  let glyph = 0;
  const paint = (piece: Piece) => {
    const { box, text } = piece;
    if (text !== null) {
      for (const { x, y } of text.glyphs) {
        layMask({ words: canvas.words, width, height }, masks[glyph++]!, { ...text, x, y });
      }
      return;
    }
    if (piece.fill !== null) return fill(canvas, box, piece.fill);
    const color = colorIn(canvas, box);
    const pixels = drawn(document(piece), color === null ? null : toCss(color), draw);
    if (color === null) layOver(canvas, box, pixels);
    else copy(canvas, box, pixels);
  };
  pieces.slice(paper === null ? 0 : 1).forEach(paint);
  return { width, height, data: new Uint8Array(canvas.words.buffer) };
}
