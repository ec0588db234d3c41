import type { Raster } from "./raster.ts";

/**
 * A raster's pixels as one number each, read as this machine reads numbers, so that alike pixels are told by one
 * comparison. A view of the raster's own bytes where those are aligned, else of a copy: not to be written to.
 */
export function toWords({ data, width, height }: Raster): Uint32Array {
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, width * height);
}
