import { DecodeError } from "./errors.ts";
import type { Raster } from "./raster.ts";

/** Bits per pixel that are read. */
const DEPTHS = [1, 4, 8, 24, 32];

interface BmpHeader {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly bottomUp: boolean;
  readonly offset: number;
  /** Where the palette starts and how many colors it has. */
  readonly palette: number;
  readonly colors: number;
}

function refuse(found: string, accepted: string): never {
  throw new DecodeError(`Cannot decode BMP: found ${found}, expected ${accepted}`);
}

function readHeader(bytes: Uint8Array): BmpHeader {
  if (bytes.length < 54 || bytes[0] !== 0x42 || bytes[1] !== 0x4d) {
    refuse(`${bytes.length} bytes without its header`, 'at least 54 that start with "BM"');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bits = view.getUint16(28, true);
  const signedHeight = view.getInt32(22, true);
  const width = view.getInt32(18, true);
  const height = Math.abs(signedHeight);
  if (!DEPTHS.includes(bits)) refuse(`${bits} bits per pixel`, DEPTHS.join(", "));
  if (view.getUint32(30, true) !== 0) refuse("a compressed one", "one without compression");
  if (width < 1 || width > 4096 || height < 1 || height > 4096) {
    refuse(`${width}x${height} pixels`, "1 to 4096 each");
  }
  const offset = view.getUint32(10, true);
  const needed = offset + Math.ceil((width * bits) / 32) * 4 * height;
  if (bytes.length < needed) refuse(`${bytes.length} bytes`, `${needed}`);
  const palette = 14 + view.getUint32(14, true);
  const colors = bits > 8 ? 0 : view.getUint32(46, true) || 2 ** bits;
  if (palette + colors * 4 > bytes.length) refuse(`a palette of ${colors} colors`, "one inside the file");
  return { width, height, bits, bottomUp: signedHeight > 0, offset, palette, colors };
}

/** Where the blue byte of a pixel's color lies; green and red follow it. */
function colorOffset(bytes: Uint8Array, header: BmpHeader, row: number, x: number): number {
  const { bits, palette, colors } = header;
  if (bits >= 24) return row + (x * bits) / 8;
  const byte = bytes[row + Math.floor((x * bits) / 8)]!;
  const index = (byte >> (8 - bits - ((x * bits) % 8))) & (2 ** bits - 1);
  if (index >= colors) refuse(`color ${index}`, `one of ${colors}`);
  return palette + index * 4;
}

/**
 * The pixels of an uncompressed BMP of 1, 4, 8, 24 or 32 bits, opaque.
 * Throws DecodeError on anything else.
 */
export function readBmp(bytes: Uint8Array): Raster {
  const header = readHeader(bytes);
  const { width, height, bits, bottomUp, offset } = header;
  const stride = Math.ceil((width * bits) / 32) * 4;
  const data = new Uint8Array(width * height * 4);
  for (let y = 0, to = 0; y < height; y++) {
    const row = offset + (bottomUp ? height - 1 - y : y) * stride;
    for (let x = 0; x < width; x++, to += 4) {
      const from = colorOffset(bytes, header, row, x);
      data[to] = bytes[from + 2]!;
      data[to + 1] = bytes[from + 1]!;
      data[to + 2] = bytes[from]!;
      data[to + 3] = 255;
    }
  }
  return { width, height, data };
}
