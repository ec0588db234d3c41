import { constants, crc32, deflateSync } from "node:zlib";
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

/** How bytes are compressed: by strings that came before, or by runs of equal bytes alone. */
interface Deflate {
  readonly level: 6 | 9;
  readonly strategy: number;
}

const STRINGS: Deflate = { level: 6, strategy: constants.Z_DEFAULT_STRATEGY };
const RUNS: Deflate = { level: 6, strategy: constants.Z_RLE };

function deflate(bytes: Uint8Array, way: Deflate): Uint8Array {
  return deflateSync(bytes, { ...way, memLevel: 9 });
}

/**
 * Level 6 is within a few percent of 9 on screens at a tenth of the time, and level 5 up to a tenth larger at two
 * thirds of it. The second effort chooses the filter, and whether strings are worth their codes: in the noise of a photo
 * on black and white they are not. The third spends level 9, seconds on large patterns, on the filter that was best.
 */
function compress(rows: PngRows, { form, effort }: { form: PngForm; effort: number }): Uint8Array {
  if (effort === 0) return deflate(filterNone(rows), STRINGS);
  const filters = [filterNone, filterUp];
  if (form.bitDepth === 8 && form.colorType !== 3) filters.push(filterAdaptive);
  const [best] = filters
    .map((filter) => filter(rows))
    .flatMap((filtered) => [STRINGS, RUNS].map((way) => ({ filtered, deflated: deflate(filtered, way) })))
    .sort((one, other) => one.deflated.length - other.deflated.length);
  if (effort === 1) return best!.deflated;
  const hardest = deflate(best!.filtered, { ...STRINGS, level: 9 });
  return hardest.length < best!.deflated.length ? hardest : best!.deflated;
}

/** How many efforts there are. */
export const PNG_EFFORTS = 3;

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
