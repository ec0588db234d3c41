import { DecodeError } from "./errors.ts";
import type { RawForm } from "./formats/format.ts";
import { packedStride, unpackBits } from "./pack.ts";
import type { Picture, Pixels, Raster } from "./raster.ts";
import { columnsOf, planesOf, type RawLayout, rawLength } from "./raw_layout.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The byte that `bits` bits stand for, by their value. */
function channelBytes(bits: number): Uint8Array {
  const most = 2 ** bits - 1;
  return Uint8Array.from({ length: most + 1 }, (_, value) => Math.round((value * 255) / most));
}

const FIVE = channelBytes(5);
const SIX = channelBytes(6);

function unpackChannels(bytes: Uint8Array, { width, height }: Size, { format, packing }: RawLayout): Raster {
  const data = new Uint8Array(width * height * 4).fill(255);
  const turn = packing.inverted ? 255 : 0;
  const [high, low] = packing.littleEndian ? [1, 0] : [0, 1];
  const each = format.bitsPerPixel / 8;
  for (let from = 0, to = 0; to < data.length; from += each, to += 4) {
    if (each === 2) {
      const value = ((bytes[from + high]! ^ turn) << 8) | (bytes[from + low]! ^ turn);
      data[to] = FIVE[value >> 11]!;
      data[to + 1] = SIX[(value >> 5) & 63]!;
      data[to + 2] = FIVE[value & 31]!;
    } else {
      for (let channel = 0; channel < 3; channel++) data[to + channel] = bytes[from + channel]! ^ turn;
    }
  }
  return { width, height, data };
}

/** The index of the ink that has these codes, by the codes of all planes as one number; 255 where there is none. */
function inkOfCodes(form: RawForm, layout: RawLayout): Uint8Array {
  const planes = planesOf(form, layout);
  const inks = new Uint8Array(2 ** (form.bits * planes.length)).fill(255);
  (layout.format.palette ?? []).forEach((_, index) => {
    inks[planes.reduce((key, { codes }) => (key << form.bits) | codes[index]!, 0)] = index;
  });
  return inks;
}

function unpackPlanes(bytes: Uint8Array, size: Size, layout: RawLayout & { form: RawForm }): Pixels {
  const { form, format } = layout;
  const { lowFirst } = layout.packing;
  const plane = packedStride(size.width, form) * size.height;
  const keys = new Uint16Array(size.width * size.height);
  for (let place = 0; place < form.planes.length; place++) {
    const packed = bytes.subarray(place * plane, (place + 1) * plane);
    unpackBits(packed, { ...size, bits: form.bits, lowFirst }).forEach((code, pixel) => {
      keys[pixel] = (keys[pixel]! << form.bits) | code;
    });
  }
  const inks = inkOfCodes(form, layout);
  const count = format.palette?.length ?? 0;
  const indices = Uint8Array.from(keys, (key) => inks[key]!);
  const unknown = indices.findIndex((index) => index >= count);
  if (unknown >= 0) {
    throw new DecodeError(
      `Cannot decode raw image: found code ${keys[unknown]}, expected one of ${format.name}`,
    );
  }
  return { ...size, indices };
}

/** Puts groups of columns side by side. */
function join(parts: readonly Picture[], { width, height }: Size, each: 1 | 4): Uint8Array {
  const cells = new Uint8Array(width * height * each);
  let left = 0;
  for (const part of parts) {
    const from = "indices" in part ? part.indices : part.data;
    const row = part.width * each;
    for (let y = 0; y < height; y++) {
      cells.set(from.subarray(y * row, (y + 1) * row), (y * width + left) * each);
    }
    left += part.width;
  }
  return cells;
}

/**
 * The picture that `packRaw` packed.
 * Throws DecodeError when there are more or fewer bytes than such a picture has, or a code that no ink has.
 */
export function unpackRaw(bytes: Uint8Array, size: Size, layout: RawLayout): Picture {
  const { width, height } = size;
  const expected = rawLength(size, layout);
  if (bytes.length !== expected) {
    throw new DecodeError(`Cannot decode raw image: found ${bytes.length} bytes, expected ${expected}`);
  }
  const form = layout.format.raw;
  const whole = { ...layout, packing: { ...layout.packing, splitHalves: false } };
  let offset = 0;
  const parts = columnsOf(width, layout.packing).map(({ from, to }) => {
    const part = { width: to - from, height };
    const packed = bytes.subarray(offset, offset += rawLength(part, whole));
    return form === null
      ? unpackChannels(packed, part, layout)
      : unpackPlanes(packed, part, { ...layout, form });
  });
  return form === null
    ? { width, height, data: join(parts, size, 4) }
    : { width, height, indices: join(parts, size, 1) };
}
