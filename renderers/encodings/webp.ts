import type { WebpOptions } from "sharp";
import { decodePicture } from "../decode_picture.ts";
import { toRgb } from "../to_rgb.ts";
import type { Encoding } from "./encoding.ts";

/** By effort: two that keep every pixel, then three that give up quality, the last still legible. */
const OPTIONS: readonly WebpOptions[] = [
  { lossless: true, effort: 4 },
  { lossless: true, effort: 6 },
  { quality: 90, effort: 4 },
  { quality: 70, effort: 4 },
  { quality: 45, effort: 4 },
];

/** WebP of three channels without alpha, lossless unless bytes are short. */
export const webp: Encoding = {
  name: "webp",
  label: "WebP",
  mediaType: "image/webp",
  extension: "webp",
  aliases: [],
  efforts: OPTIONS.length,
  exactEfforts: OPTIONS.filter(({ lossless }) => lossless).length,
  isFixedLength: false,
  mayNarrow: false,
  async encode({ picture, format, effort }) {
    // Loaded when the first image is wanted, as for JPEG.
    const { default: sharp } = await import("sharp");
    const { width, height } = picture;
    const bytes = await sharp(toRgb(picture, format), { raw: { width, height, channels: 3 } })
      .webp(OPTIONS[effort] ?? OPTIONS[0])
      .toBuffer();
    return new Uint8Array(bytes);
  },
  decode: (input) => decodePicture({ ...input, mediaType: "image/webp", isExact: false }),
};
