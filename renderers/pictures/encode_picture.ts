import { Buffer } from "node:buffer";
import { toGray } from "../luminance.ts";
import type { OpaquePixels } from "./lift_photos.ts";
import { loadSharp } from "./load_sharp.ts";
import type { PicturePixels } from "./resize_picture.ts";

/** Grays as bright as the colors, with their alpha where there is one. */
function toGrays({ data, channels }: PicturePixels): Uint8Array {
  const kept = channels - 2;
  const grays = new Uint8Array((data.length / channels) * kept);
  for (let from = 0, to = 0; from < data.length; from += channels, to += kept) {
    grays[to] = toGray(data[from]!, data[from + 1]!, data[from + 2]!);
    if (channels === 4) grays[to + 1] = data[from + 3]!;
  }
  return grays;
}

/** Pixels without alpha, one byte each for glass without colors; null where not all of them are opaque. */
export function toOpaque(pixels: PicturePixels, { gray }: { gray: boolean }): OpaquePixels | null {
  const { width, height, data, channels } = pixels;
  if (channels === 4) { for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return null; }
  const kept = gray ? 1 : 3;
  if (kept === channels) return { width, height, channels: kept, data };
  const bytes = new Uint8Array(width * height * kept);
  for (let from = 0, to = 0; from < data.length; from += channels, to += kept) {
    if (gray) bytes[to] = toGray(data[from]!, data[from + 1]!, data[from + 2]!);
    else bytes.set(data.subarray(from, from + 3), to);
  }
  return { width, height, channels: kept, data: bytes };
}

/**
 * A PNG of the pixels as a `data:` URL, gray for glass without colors. It is not compressed: the next stage reads
 * it at once, and stored bytes are read soonest.
 */
export async function encodePicture(pixels: PicturePixels, { gray }: { gray: boolean }): Promise<string> {
  const { width, height } = pixels;
  const channels = gray ? (pixels.channels === 4 ? 2 : 1) : pixels.channels;
  const sharp = await loadSharp();
  const image = sharp(gray ? toGrays(pixels) : pixels.data, { raw: { width, height, channels } });
  const bytes = await (gray ? image.toColourspace("b-w") : image).png({ compressionLevel: 0 }).toBuffer();
  return `data:image/png;base64,${Buffer.from(bytes).toString("base64")}`;
}
