import { crc32, deflateSync } from "node:zlib";
import { joinBytes } from "../join_bytes.ts";
import type { PngForm } from "../formats/format.ts";
import type { Rgb } from "../raster.ts";
import { filterAdaptive, filterNone, filterUp, type PngRows } from "./png_filter.ts";

/** A PNG before compression. */
export interface PngParts {
  readonly width: number;
  readonly form: PngForm;
  /** The colors of color type 3, by index; null for other types. */
  readonly palette: readonly Rgb[] | null;
  readonly rows: PngRows;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let place = 0; place < 4; place++) bytes[4 + place] = type.charCodeAt(place);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** Size, depth and color type; never interlaced: the firmware cannot undo it. */
function header({ width, form, rows }: PngParts): Uint8Array {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, rows.height);
  data[8] = form.bitDepth;
  data[9] = form.colorType;
  return chunk("IHDR", data);
}

function smallest(candidates: readonly Uint8Array[]): Uint8Array {
  return candidates.reduce((best, candidate) => (candidate.length < best.length ? candidate : best));
}

/** Level 6 is within a few percent of 9 on screens at a fraction of the time; the second effort tries all. */
function compress(rows: PngRows, { form, effort }: { form: PngForm; effort: number }): Uint8Array {
  if (effort === 0) return deflateSync(filterNone(rows), { level: 6, memLevel: 9 });
  const filtered = [filterNone(rows), filterUp(rows)];
  if (form.bitDepth === 8 && form.colorType !== 3) filtered.push(filterAdaptive(rows));
  return smallest(filtered.map((bytes) => deflateSync(bytes, { level: 9, memLevel: 9 })));
}

/** How many efforts there are: the usual compression, and a stronger one. */
export const PNG_EFFORTS = 2;

/**
 * PNG of exactly this color type and depth, nothing optional in it: our own writer, because general ones choose
 * these themselves and panels show a wrong choice as an inverted or black screen.
 */
export function writePng(parts: PngParts, effort: number): Uint8Array<ArrayBuffer> {
  const { form, palette, rows } = parts;
  return joinBytes([
    SIGNATURE,
    header(parts),
    ...(palette === null ? [] : [chunk("PLTE", Uint8Array.from(palette.flat()))]),
    chunk("IDAT", compress(rows, { form, effort })),
    chunk("IEND", new Uint8Array(0)),
  ]);
}
