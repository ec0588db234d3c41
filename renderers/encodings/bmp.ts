import { decodePicture } from "../decode_picture.ts";
import { expectPixels } from "../formats/format.ts";
import { packBits } from "../pack.ts";
import type { Picture } from "../raster.ts";
import { toRgb } from "../to_rgb.ts";
import type { EncodeInput, Encoding } from "./encoding.ts";

const FILE_HEADER = 14;
const INFO_HEADER = 40;
/** 72 dots per inch, in dots per meter, as most writers say. */
const DOTS_PER_METER = 2835;
/** Black first; the fourth bytes are zero, which some firmware compares literally. */
const BLACK_AND_WHITE = Uint8Array.of(0, 0, 0, 0, 255, 255, 255, 0);

interface BmpParts {
  readonly bits: 1 | 24;
  readonly palette: Uint8Array;
  readonly rows: Uint8Array;
}

function joinBmp(picture: Picture, { bits, palette, rows }: BmpParts): Uint8Array<ArrayBuffer> {
  const offset = FILE_HEADER + INFO_HEADER + palette.length;
  const bytes = new Uint8Array(offset + rows.length);
  const view = new DataView(bytes.buffer);
  const colors = palette.length / 4;
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, offset, true);
  view.setUint32(14, INFO_HEADER, true);
  view.setInt32(18, picture.width, true);
  view.setInt32(22, picture.height, true); // positive: bottom-up
  view.setUint16(26, 1, true);
  view.setUint16(28, bits, true);
  view.setUint32(34, rows.length, true); // firmware refuses 0 here
  view.setUint32(38, DOTS_PER_METER, true);
  view.setUint32(42, DOTS_PER_METER, true);
  view.setUint32(46, colors, true);
  view.setUint32(50, colors, true);
  bytes.set(palette, FILE_HEADER + INFO_HEADER);
  bytes.set(rows, offset);
  return bytes;
}

/** Blue, green, red; last row first; each row padded to four bytes. */
function rows24(rgb: Uint8Array, { width, height }: Picture): Uint8Array {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const rows = new Uint8Array(stride * height);
  for (let y = 0, from = 0; y < height; y++) {
    let to = (height - 1 - y) * stride;
    for (let x = 0; x < width; x++, from += 3) {
      rows[to++] = rgb[from + 2]!;
      rows[to++] = rgb[from + 1]!;
      rows[to++] = rgb[from]!;
    }
  }
  return rows;
}

function encodeBmp({ picture, format, samples }: EncodeInput): Uint8Array<ArrayBuffer> {
  if (format.bmpBits === 1 && samples === "packed") {
    const rows = packBits(expectPixels(picture), { bits: 1, pad: 0, align: 4, bottomUp: true });
    return joinBmp(picture, { bits: 1, palette: BLACK_AND_WHITE, rows });
  }
  const rows = rows24(toRgb(picture, format), picture);
  return joinBmp(picture, { bits: 24, palette: new Uint8Array(0), rows });
}

/** Bottom-up BMP: 1 bit with a 62-byte header for packed black and white, else 24 bit with a 54-byte header. */
export const bmp: Encoding = {
  name: "bmp",
  label: "BMP",
  mediaType: "image/bmp",
  extension: "bmp",
  aliases: [],
  efforts: 1,
  exactEfforts: 1,
  isFixedLength: true,
  mayNarrow: false,
  encode: (input) => Promise.resolve(encodeBmp(input)),
  decode: (input) => decodePicture({ ...input, mediaType: "image/bmp", isExact: true }),
};
