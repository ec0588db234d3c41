import { crc32, deflateSync } from "node:zlib";
import { expectPixels, type PixelFormat } from "../formats/format.ts";
import { packBits, packedStride } from "../pack.ts";
import type { Picture } from "../raster.ts";
import { toRgb } from "../to_rgb.ts";
import type { EncodeInput, Encoding } from "./encoding.ts";
import { filterNone, filterUp, type PngRows } from "./png_filter.ts";

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
function header({ width, height }: Picture, { png }: PixelFormat): Uint8Array {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  data[8] = png.bitDepth;
  data[9] = png.colorType;
  return chunk("IHDR", data);
}

function sampleRows(picture: Picture, format: PixelFormat): PngRows {
  const { height, width } = picture;
  if (format.png.colorType === 2) {
    return { bytes: toRgb(picture, format), stride: width * 3, height };
  }
  const options = { bits: format.png.bitDepth, pad: 0 };
  return { bytes: packBits(expectPixels(picture), options), stride: packedStride(width, options), height };
}

function smallest(candidates: readonly Uint8Array[]): Uint8Array {
  return candidates.reduce((best, candidate) => (candidate.length < best.length ? candidate : best));
}

/** Level 6 is within a few percent of 9 on screens at a fraction of the time; the second effort tries all. */
function compress(rows: PngRows, effort: number): Uint8Array {
  if (effort === 0) return deflateSync(filterNone(rows), { level: 6, memLevel: 9 });
  const filtered = [filterNone(rows), filterUp(rows)];
  return smallest(filtered.map((bytes) => deflateSync(bytes, { level: 9, memLevel: 9 })));
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

function encodePng({ picture, format, effort }: EncodeInput): Uint8Array<ArrayBuffer> {
  const parts = [SIGNATURE, header(picture, format)];
  if (format.png.colorType === 3) {
    parts.push(chunk("PLTE", Uint8Array.from((format.palette ?? []).flatMap((ink) => ink.rgb))));
  }
  parts.push(chunk("IDAT", compress(sampleRows(picture, format), effort)));
  parts.push(chunk("IEND", new Uint8Array(0)));
  return join(parts);
}

/**
 * PNG of exactly the format's color type and depth: our own writer, because general ones choose these
 * themselves and panels show a wrong choice as an inverted or black screen.
 */
export const png: Encoding = {
  name: "png",
  label: "PNG",
  mediaType: "image/png",
  extension: "png",
  aliases: [],
  efforts: 2,
  encode: (input) => Promise.resolve(encodePng(input)),
};
