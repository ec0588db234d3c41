import { DecodeError } from "./errors.ts";
import type { Raster } from "./raster.ts";
import { readBmp } from "./read_bmp.ts";

/** Pixels that are decoded at most: those of the largest panel. */
const MOST_PIXELS = 4096 * 4096;

/**
 * The pixels of a PNG, JPEG, WebP or BMP, opaque on white.
 * Throws DecodeError when the bytes are not what the media type says, or it is another.
 */
export async function decodeImage(bytes: Uint8Array, mediaType: string): Promise<Raster> {
  switch (mediaType) {
    case "image/bmp":
      return readBmp(bytes);
    case "image/png":
    case "image/jpeg":
    case "image/webp":
      return await readWithSharp(bytes, mediaType);
    default:
      throw new DecodeError(
        `Cannot decode image: found media type "${mediaType}", expected image/png, image/jpeg, image/webp or image/bmp`,
      );
  }
}

async function readWithSharp(bytes: Uint8Array, mediaType: string): Promise<Raster> {
  const { default: sharp } = await import("sharp");
  try {
    const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" });
    const { format } = await image.metadata();
    if (`image/${format}` !== mediaType) throw new Error(`it is ${format}`);
    const { data, info } = await image.flatten({ background: "#ffffff" }).toColorspace("srgb").ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data: new Uint8Array(data) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DecodeError(
      `Cannot decode image: found ${bytes.length} bytes, expected ${mediaType} (${reason})`,
      {
        cause,
      },
    );
  }
}
