import { Buffer } from "node:buffer";
import sharp from "sharp";
import { disorder } from "../test_picture.ts";
import type { PicturePixels } from "./resize_picture.ts";

/** Test support: a picture with noise, slopes, an edge and dull colors, as a photograph has them. */
export function testPhoto(size: { width: number; height: number }): PicturePixels {
  const { width, height } = size;
  const noise = disorder(width * 31 + height);
  const data = new Uint8Array(width * height * 3);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const grain = (noise.next().value >>> 8) % 24;
      const light = 60 + Math.round((x / width) * 80) + (y * 2 > height ? 30 : 0) + grain;
      data.set([light + 20, light, light - 15], at);
    }
  }
  return { width, height, channels: 3, data };
}

/** Test support: a raster as a `data:` URL. */
export async function toUrl(
  { width, height, channels, data }: PicturePixels,
  options: { format: "png" | "jpeg" | "webp" | "gif"; orientation?: number },
): Promise<string> {
  let image = sharp(data, { raw: { width, height, channels } });
  if (options.orientation !== undefined) image = image.withMetadata({ orientation: options.orientation });
  const bytes = await image.toFormat(options.format, { quality: 100 }).toBuffer();
  return `data:image/${options.format};base64,${bytes.toString("base64")}`;
}

/** Test support: a PNG that says it has this size, and has no pixels. */
export function pngHeader(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(45);
  bytes.write("89504e470d0a1a0a0000000d49484452", "hex");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.set([8, 2, 0, 0, 0], 24);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  bytes.write("0000000049444154", 33, "hex");
  bytes.writeUInt32BE(crc32(bytes.subarray(37, 41)), 41);
  return bytes;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
