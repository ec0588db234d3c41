import { encoding } from "./encodings/mod.ts";
import { pixelFormat } from "./formats/mod.ts";
import type { Panel } from "./panel.ts";
import type { Picture } from "./raster.ts";

/**
 * The pixels of an image that was encoded for this panel, exactly; where the encoding gave up quality (JPEG always,
 * WebP when bytes were short), the nearest inks.
 * Throws DecodeError when the bytes are no such image: another size, length, encoding or color.
 */
export async function decodePanelImage(bytes: Uint8Array, panel: Panel): Promise<Picture> {
  const { width, height, packing } = panel;
  const format = pixelFormat(panel.pixelFormat);
  return await encoding(panel.encoding).decode({ bytes, width, height, format, packing });
}
