import { decodePicture } from "../decode_picture.ts";
import { toRgb } from "../to_rgb.ts";
import type { Encoding } from "./encoding.ts";

/** JPEG quality by effort: the first is visually lossless on screens, the last still legible. */
const QUALITIES = [92, 80, 65, 45, 30] as const;

/** Baseline JPEG (SOF0) of three components, never progressive: small decoders read nothing else. */
export const jpg: Encoding = {
  name: "jpg",
  label: "JPEG",
  mediaType: "image/jpeg",
  extension: "jpg",
  aliases: ["jpeg"],
  efforts: QUALITIES.length,
  exactEfforts: 0,
  isFixedLength: false,
  mayNarrow: false,
  async encode({ picture, format, effort }) {
    // Loaded when the first JPEG is wanted: most panels never want one, and it is 20 MB in every worker.
    const { default: sharp } = await import("sharp");
    const { width, height } = picture;
    const bytes = await sharp(toRgb(picture, format), { raw: { width, height, channels: 3 } })
      .jpeg({
        quality: QUALITIES[effort] ?? QUALITIES[0],
        progressive: false,
        // Full chroma keeps colored text sharp; halving it is the first thing to go when bytes are short.
        chromaSubsampling: effort === 0 ? "4:4:4" : "4:2:0",
        optimizeCoding: true,
      })
      .toBuffer();
    return new Uint8Array(bytes);
  },
  decode: (input) => decodePicture({ ...input, mediaType: "image/jpeg", isExact: false }),
};
