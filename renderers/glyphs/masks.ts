import { createCache, type WatchedCache } from "../cache.ts";
import type { Raster, Rgb } from "../raster.ts";
import type { Glyph } from "./glyph_run.ts";
import { outlineOf } from "./outlines.ts";
import { glyphPath } from "./text_paths.ts";

/** Bytes of masks that a thread keeps: some thousand letters of a screen's sizes. */
const MOST_BYTES = 3 * 1024 * 1024;
/** What a mask takes beside its pixels. */
const OVERHEAD = 200;
/** A mask of more pixels is drawn each time. */
const LARGE = 128 * 1024;
/** Pixels across for masks that are drawn at once. */
const SHEET = 1024;

/** How far a glyph covers each pixel around its origin, which lies at a tenth of a pixel. */
export interface Mask {
  /** Where its corner is from the whole pixel of the origin. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** 0 to 255 for each pixel, row by row. */
  readonly cover: Uint8Array;
}

/** The masks that this thread keeps, by face, size, glyph and the tenths of the pixel that it begins at. */
export const keptMasks: WatchedCache<Mask> = createCache<Mask>({
  limit: MOST_BYTES,
  sizeOf: ({ cover }) => cover.length + OVERHEAD,
});

const EMPTY: Mask = { left: 0, top: 0, width: 0, height: 0, cover: new Uint8Array(0) };

/** The tenths of a pixel between a coordinate and the whole pixel before it. */
function tenths(value: number): number {
  return Math.round((value - Math.floor(value)) * 10) / 10 % 1;
}

/** The whole pixel that a glyph's coordinate, to a tenth, is in. */
function pixelOf(value: number): number {
  return Math.floor(Math.round(value * 10) / 10);
}

/** A mask that is to be drawn, and where on the sheet. */
interface Cell {
  readonly key: string;
  readonly glyph: Glyph;
  readonly box: Omit<Mask, "cover">;
  x: number;
  y: number;
}

function toCell(key: string, { face, size, glyph, x, y }: Glyph): Cell | null {
  const outline = outlineOf(face, glyph);
  if (outline.left > outline.right) return null;
  const [atX, atY] = [tenths(x), tenths(y)];
  const left = Math.floor(atX + outline.left * size - 0.5);
  const top = Math.floor(atY + outline.top * size - 0.5);
  const width = Math.ceil(atX + outline.right * size + 0.5) - left;
  const height = Math.ceil(atY + outline.bottom * size + 0.5) - top;
  return { key, glyph: { face, size, glyph, x: atX, y: atY }, box: { left, top, width, height }, x: 0, y: 0 };
}

/** Lays cells in rows, and tells how large the sheet is. */
function arrange(cells: readonly Cell[]): { width: number; height: number } {
  let [x, y, row, width] = [0, 0, 0, 0];
  for (const cell of cells) {
    if (x > 0 && x + cell.box.width > SHEET) [x, y, row] = [0, y + row, 0];
    [cell.x, cell.y] = [x, y];
    x += cell.box.width;
    row = Math.max(row, cell.box.height);
    width = Math.max(width, x);
  }
  return { width, height: y + row };
}

function cut({ data, width: across }: Raster, { x, y, box }: Cell): Mask {
  const { width, height } = box;
  const cover = new Uint8Array(width * height);
  for (let row = 0, to = 0; row < height; row++) {
    for (let at = ((y + row) * across + x) * 4 + 3, end = to + width; to < end; to++, at += 4) {
      cover[to] = data[at]!;
    }
  }
  return { ...box, cover };
}

function drawCells(cells: readonly Cell[], draw: (svg: string) => Raster): Map<string, Mask> {
  const { width, height } = arrange(cells);
  const path = cells.map(({ glyph, box, x, y }) =>
    glyphPath({ ...glyph, x: glyph.x + x - box.left, y: glyph.y + y - box.top })
  ).join("");
  const svg =
    `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg"><path d="${path}"/></svg>`;
  const sheet = draw(svg);
  return new Map(cells.map((cell) => [cell.key, cut(sheet, cell)]));
}

/** The masks of glyphs, in their order. Those that are not kept are drawn at once, on nothing. */
export function masksOf(glyphs: readonly Glyph[], draw: (svg: string) => Raster): Mask[] {
  const missing = new Map<string, Cell>();
  const keys: string[] = [];
  const found = glyphs.map((glyph) => {
    const key = `${glyph.face} ${glyph.size} ${glyph.glyph} ${tenths(glyph.x)} ${tenths(glyph.y)}`;
    keys.push(key);
    const mask = keptMasks.get(key);
    if (mask !== undefined || missing.has(key)) return mask;
    const cell = toCell(key, glyph);
    if (cell === null) return EMPTY;
    missing.set(key, cell);
    return undefined;
  });
  if (missing.size === 0) return found as Mask[];
  const drawn = drawCells([...missing.values()], draw);
  for (const [key, mask] of drawn) if (mask.cover.length <= LARGE) keptMasks.set(key, mask);
  return found.map((mask, at) => mask ?? drawn.get(keys[at]!)!);
}

/** Opaque pixels as words. */
export interface Canvas {
  readonly words: Uint32Array;
  readonly width: number;
  readonly height: number;
}

/** Lays a color over pixels as far as a mask covers them. */
export function layMask(
  { words, width, height }: Canvas,
  mask: Mask,
  { x, y, rgb, alpha }: { readonly x: number; readonly y: number; readonly rgb: Rgb; readonly alpha: number },
): void {
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  const [red, green, blue] = rgb;
  const word = new Uint32Array(Uint8Array.of(red, green, blue, 255).buffer)[0]!;
  const left = pixelOf(x) + mask.left;
  const top = pixelOf(y) + mask.top;
  const from = Math.max(0, -left);
  const to = Math.min(mask.width, width - left);
  for (let row = Math.max(0, -top); row < Math.min(mask.height, height - top); row++) {
    let pixel = (top + row) * width + left + from;
    for (let cell = row * mask.width + from, end = row * mask.width + to; cell < end; cell++, pixel++) {
      const cover = mask.cover[cell]! * alpha;
      if (cover === 0) continue;
      if (cover === 255) {
        words[pixel] = word;
        continue;
      }
      const at = pixel * 4;
      const rest = 255 - cover;
      bytes[at] = Math.round((red * cover + bytes[at]! * rest) / 255);
      bytes[at + 1] = Math.round((green * cover + bytes[at + 1]! * rest) / 255);
      bytes[at + 2] = Math.round((blue * cover + bytes[at + 2]! * rest) / 255);
    }
  }
}
