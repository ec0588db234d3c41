import { Buffer } from "node:buffer";
import { crc32, deflateSync } from "node:zlib";
import { toGray } from "../luminance.ts";
import type { Size } from "../panel.ts";
import type { OpaquePixels } from "./opaque_pixels.ts";
import type { PicturePixels } from "./resize_picture.ts";

/** Pixels as a PNG has them: a gray, a gray and alpha, a color, a color and alpha; a byte each. */
interface Samples extends Size {
  readonly channels: 1 | 2 | 3 | 4;
  readonly data: Uint8Array;
}

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
/** PNG's color type by the number of channels. */
const COLOR_TYPES = { 1: 0, 2: 4, 3: 2, 4: 6 } as const;

/** Grays as bright as the colors, with their alpha. */
function toGrays({ width, height, data }: Size & { readonly data: Uint8Array }): Samples {
  const grays = new Uint8Array(width * height * 2);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 2) {
    grays[to] = toGray(data[from]!, data[from + 1]!, data[from + 2]!);
    grays[to + 1] = data[from + 3]!;
  }
  return { width, height, channels: 2, data: grays };
}

/** Pixels without alpha, one byte each for glass without colors; null where not all of them are opaque. */
export function toOpaque(pixels: PicturePixels, { gray }: { gray: boolean }): OpaquePixels | null {
  const { width, height, data, channels } = pixels;
  if (channels === 4) { for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return null; }
  const kept = gray ? 1 : 3;
  if (kept === channels) return { width, height, channels: kept, data };
  const bytes = new Uint8Array(width * height * kept);
  for (let from = 0, to = 0; from < data.length; from += channels, to += kept) {
    const red = data[from]!;
    const green = data[from + 1]!;
    const blue = data[from + 2]!;
    bytes[to] = gray ? toGray(red, green, blue) : red;
    if (gray) continue;
    bytes[to + 1] = green;
    bytes[to + 2] = blue;
  }
  return { width, height, channels: kept, data: bytes };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, "latin1");
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}

/**
 * A PNG of the pixels as a `data:` URL. It is not compressed: the next stage reads it at once, and stored bytes are
 * read soonest.
 */
export function toPngUrl({ width, height, channels, data }: Samples): string {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, COLOR_TYPES[channels]], 8);
  const stride = width * channels;
  const rows = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    rows.set(data.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
  }
  const png = Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 0 })),
    chunk("IEND", new Uint8Array(0)),
  ]);
  return `data:image/png;base64,${png.toString("base64")}`;
}

/** A PNG of pixels with alpha as a `data:` URL, gray for glass without colors. */
export function encodePicture(
  pixels: Size & { readonly data: Uint8Array },
  { gray }: { gray: boolean },
): string {
  const { width, height, data } = pixels;
  return toPngUrl(gray ? toGrays(pixels) : { width, height, channels: 4, data });
}
