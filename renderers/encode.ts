import { encoding } from "./encodings/mod.ts";
import { ImageTooLargeError } from "./errors.ts";
import { pixelFormat } from "./formats/mod.ts";
import { sha256 } from "./hash.ts";
import type { Panel } from "./panel.ts";
import type { Picture } from "./raster.ts";
import type { Image } from "./renderer.ts";

/**
 * The image of a picture, in the panel's pixel format and encoding. Over the byte limit, stronger compression
 * is tried, never another size.
 * Throws ImageTooLargeError when no effort brings it under the limit.
 */
export async function encode(picture: Picture, panel: Panel): Promise<Image> {
  const container = encoding(panel.encoding);
  const format = pixelFormat(panel.pixelFormat);
  const accepted = panel.byteLimit ?? Infinity;
  let found = Infinity;
  for (let effort = 0; effort < container.efforts; effort++) {
    const bytes = await container.encode({ picture, format, effort });
    if (bytes.length <= accepted) {
      const { mediaType, extension } = container;
      return {
        bytes,
        mediaType,
        extension,
        hash: sha256(bytes),
        width: picture.width,
        height: picture.height,
      };
    }
    found = Math.min(found, bytes.length);
  }
  throw new ImageTooLargeError(container.label, { found, accepted });
}
