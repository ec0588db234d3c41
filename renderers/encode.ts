import { encoding } from "./encodings/mod.ts";
import { ImageTooLargeError } from "./errors.ts";
import { pixelFormat } from "./formats/mod.ts";
import { sha256 } from "./hash.ts";
import type { Panel } from "./panel.ts";
import type { Picture } from "./raster.ts";
import type { Image } from "./renderer.ts";

/** The image of a picture, in the panel's pixel format and encoding, at one effort, whatever its bytes. */
export async function encodeOnce(
  picture: Picture,
  { panel, effort }: { panel: Panel; effort: number },
): Promise<Image> {
  const { mediaType, extension, encode } = encoding(panel.encoding);
  const { packing, samples } = panel;
  const bytes = await encode({ picture, format: pixelFormat(panel.pixelFormat), packing, samples, effort });
  const { width, height } = picture;
  return { bytes, mediaType, extension, hash: sha256(bytes), width, height };
}

/**
 * The image of a picture, in the panel's pixel format and encoding. Over the byte limit, stronger compression
 * is tried, never another size.
 * Throws ImageTooLargeError when no effort brings it under the limit.
 */
export async function encode(picture: Picture, panel: Panel): Promise<Image> {
  const { efforts, label } = encoding(panel.encoding);
  const accepted = panel.byteLimit ?? Infinity;
  let found = Infinity;
  for (let effort = 0; effort < efforts; effort++) {
    const image = await encodeOnce(picture, { panel, effort });
    if (image.bytes.length <= accepted) return image;
    found = Math.min(found, image.bytes.length);
  }
  throw new ImageTooLargeError(label, { found, accepted });
}
