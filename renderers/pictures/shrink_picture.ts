import { Buffer } from "node:buffer";
import { DecodeError } from "../errors.ts";
import { sniffFormat, type SourceFormat } from "./decode_data_url.ts";
import { openSource } from "./open_source.ts";

/** A picture that is kept for screens: upright, and no larger than asked for. */
export interface ShrunkPicture {
  /** A `data:` URL of a JPEG, or of a PNG where there is transparency. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** The format that it came in. */
  readonly format: SourceFormat;
}

/**
 * Makes any PNG, JPEG, GIF or WebP upright and its longer side at most `longestSide` pixels.
 * Throws DecodeError for bytes that are no such picture, are broken, or have more pixels than are decoded.
 */
export async function shrinkPicture(
  bytes: Uint8Array,
  { longestSide }: { longestSide: number },
): Promise<ShrunkPicture> {
  const format = sniffFormat(bytes);
  if (format === null) {
    throw new DecodeError("Cannot read picture: found another format, expected PNG, JPEG, GIF or WebP");
  }
  try {
    const source = await openSource(bytes);
    const { hasAlpha } = await source.metadata();
    const image = source.toColourspace("srgb").resize({
      width: longestSide,
      height: longestSide,
      fit: "inside",
      withoutEnlargement: true,
    });
    const encoded = hasAlpha ? image.png() : image.jpeg({ quality: 90, chromaSubsampling: "4:4:4" });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    const url = `data:image/${hasAlpha ? "png" : "jpeg"};base64,${Buffer.from(data).toString("base64")}`;
    return { url, width: info.width, height: info.height, format };
  } catch (cause) {
    throw new DecodeError(
      "Cannot read picture: found broken bytes or too many pixels, expected a whole one",
      {
        cause,
      },
    );
  }
}
