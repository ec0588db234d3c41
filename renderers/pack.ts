import type { Pixels } from "./raster.ts";

/** How indices become bits. */
export interface PackOptions {
  /** Bits that one pixel takes. */
  readonly bits: 1 | 2 | 4 | 8;
  /** True when the left pixel of a byte has the lowest bits; else it has the highest. */
  readonly lowFirst?: boolean;
  /** The value written for each index; without it, the index itself. */
  readonly codes?: readonly number[];
  /** The value that fills the last byte of a row. */
  readonly pad: number;
  /** Bytes that a row's length is a multiple of; the bytes added are 0. 1 unless said. */
  readonly align?: number;
  /** Puts the last row first, as BMP does. */
  readonly bottomUp?: true;
}

/** Bytes that one row of pixels takes when packed. */
export function packedStride(width: number, options: { bits: number; align?: number }): number {
  const bytes = Math.ceil(width * options.bits / 8);
  const align = options.align ?? 1;
  return Math.ceil(bytes / align) * align;
}

/** True where the first byte of a word is its lowest. */
const LOW_FIRST = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** Packs two indices to a byte, the left one highest, four at a time: rows of a multiple of four, where words allow it. */
function packFours(indices: Uint8Array, packed: Uint8Array<ArrayBuffer>): void {
  const fours = new Uint32Array(indices.buffer, indices.byteOffset, indices.length / 4);
  const pairs = new Uint16Array(packed.buffer);
  for (let at = 0; at < fours.length; at++) {
    const four = fours[at]! & 0x0f0f0f0f;
    pairs[at] = ((four << 4) & 0xf0) | ((four >>> 8) & 0x0f) | ((four >>> 4) & 0xf000) |
      ((four >>> 16) & 0x0f00);
  }
}

/** Packs eight indices of one bit to a byte, the left one highest, as `packFours` does. */
function packEights(indices: Uint8Array, packed: Uint8Array): void {
  const fours = new Uint32Array(indices.buffer, indices.byteOffset, indices.length / 4);
  // The product brings the lowest bits of four bytes together in its highest byte, the first of them highest.
  const nibble = (four: number) => (Math.imul(four & 0x01010101, 0x08040201) >>> 24) & 0x0f;
  for (let at = 0; at < packed.length; at++) {
    packed[at] = (nibble(fours[at * 2]!) << 4) | nibble(fours[at * 2 + 1]!);
  }
}

/** Packs indices into bytes, row by row; every row starts on a new byte. */
export function packBits(pixels: Pixels, options: PackOptions): Uint8Array<ArrayBuffer> {
  const { width, height, indices } = pixels;
  const { bits, pad, lowFirst = false } = options;
  const stride = packedStride(width, options);
  const packed = new Uint8Array(stride * height);
  const perByte = 8 / bits;
  const isWhole = width % Math.max(4, perByte) === 0 && stride === width / perByte &&
    indices.byteOffset % 4 === 0 && !options.codes;
  const packAll = bits === 4 ? packFours : bits === 1 ? packEights : null;
  if (LOW_FIRST && packAll !== null && isWhole && !lowFirst && !options.bottomUp) {
    packAll(indices, packed);
    return packed;
  }
  const codes = Uint8Array.from({ length: 256 }, (_, index) => options.codes?.[index] ?? index);
  const rowBytes = Math.ceil(width / perByte);
  for (let y = 0; y < height; y++) {
    let target = (options.bottomUp ? height - 1 - y : y) * stride;
    let source = y * width;
    const end = source + width;
    let byte = 0;
    // Whole bytes with the left pixel highest are what most panels take.
    const whole = lowFirst ? 0 : Math.floor(width / perByte);
    if (bits === 1) {
      for (; byte < whole; byte++, source += 8) {
        packed[target++] = (codes[indices[source]!]! << 7) | (codes[indices[source + 1]!]! << 6) |
          (codes[indices[source + 2]!]! << 5) | (codes[indices[source + 3]!]! << 4) |
          (codes[indices[source + 4]!]! << 3) | (codes[indices[source + 5]!]! << 2) |
          (codes[indices[source + 6]!]! << 1) | codes[indices[source + 7]!]!;
      }
    } else if (bits === 2) {
      for (; byte < whole; byte++, source += 4) {
        packed[target++] = (codes[indices[source]!]! << 6) | (codes[indices[source + 1]!]! << 4) |
          (codes[indices[source + 2]!]! << 2) | codes[indices[source + 3]!]!;
      }
    } else if (bits === 4) {
      for (; byte < whole; byte++, source += 2) {
        packed[target++] = (codes[indices[source]!]! << 4) | codes[indices[source + 1]!]!;
      }
    }
    for (; byte < rowBytes; byte++) {
      let value = 0;
      for (let place = 0; place < perByte; place++, source++) {
        const code = source < end ? codes[indices[source]!]! : pad;
        value = lowFirst ? value | (code << (place * bits)) : (value << bits) | code;
      }
      packed[target++] = value;
    }
  }
  return packed;
}

/** The codes of packed rows, row by row without the pads: the inverse of `packBits` without its `codes`. */
export function unpackBits(
  packed: Uint8Array,
  { width, height, bits, lowFirst = false }: {
    readonly width: number;
    readonly height: number;
    readonly bits: 1 | 2 | 4 | 8;
    readonly lowFirst?: boolean;
  },
): Uint8Array {
  const stride = packedStride(width, { bits });
  const perByte = 8 / bits;
  const mask = 2 ** bits - 1;
  const codes = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to++) {
      const place = x % perByte;
      const shift = (lowFirst ? place : perByte - 1 - place) * bits;
      codes[to] = (packed[y * stride + Math.floor(x / perByte)]! >> shift) & mask;
    }
  }
  return codes;
}
