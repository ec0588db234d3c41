import type { Sharp } from "sharp";
import { decodeDataUrl, sniffFormat, type SourceFormat } from "./decode_data_url.ts";
import { loadSharp } from "./load_sharp.ts";

/** Pixels that a picture may have at most, as its header tells: a phone's 50 megapixels and no more. */
export const MOST_SOURCE_PIXELS = 52_000_000;

/** What a picture's header tells, upright as its EXIF orientation says. */
export interface SourceFacts {
  readonly width: number;
  readonly height: number;
  readonly format: SourceFormat;
  readonly hasAlpha: boolean;
  /** Why no picture can be shown, in words for the glass, or null when there is one. */
  readonly fault: string | null;
}

/** What stands for a picture of which nothing is known. */
const UNREADABLE: SourceFacts = {
  width: 400,
  height: 300,
  format: "png",
  hasAlpha: false,
  fault: "Picture cannot be read",
};

/** Opens a picture's first frame, upright. Throws, now or at its end, what sharp throws on broken bytes. */
export async function openSource(bytes: Uint8Array): Promise<Sharp> {
  const sharp = await loadSharp();
  const image = sharp(bytes, { limitInputPixels: MOST_SOURCE_PIXELS, failOn: "error", sequentialRead: true });
  return image.autoOrient();
}

/**
 * Reads the header of a picture in a `data:` URL. Never throws: what cannot be read, or is too large to be
 * decoded, is a fault.
 */
export async function readFacts(url: string): Promise<SourceFacts> {
  const bytes = decodeDataUrl(url);
  const format = bytes && sniffFormat(bytes);
  if (!bytes || !format) return UNREADABLE;
  const sharp = await loadSharp();
  try {
    // Without a limit, so that the size of what is too large is known and its box has the right shape.
    const header = await sharp(bytes, { limitInputPixels: false, failOn: "error" }).metadata();
    const { width, height } = header.autoOrient;
    if (!(width > 0 && height > 0)) return UNREADABLE;
    const fault = width * height > MOST_SOURCE_PIXELS ? "Picture is too large" : null;
    return { width, height, format, hasAlpha: header.hasAlpha, fault };
  } catch {
    return UNREADABLE;
  }
}
