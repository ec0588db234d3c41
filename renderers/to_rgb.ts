import type { PixelFormat } from "./formats/format.ts";
import { isIndexed, type Picture } from "./raster.ts";

/** Red, green and blue of each pixel, row by row: `width * height * 3` bytes of nominal colors. */
export function toRgb(picture: Picture, format: PixelFormat): Uint8Array<ArrayBuffer> {
  const count = picture.width * picture.height;
  const bytes = new Uint8Array(count * 3);
  if (isIndexed(picture)) {
    const palette = Uint8Array.from((format.palette ?? []).flatMap((ink) => ink.rgb));
    for (let pixel = 0, to = 0; pixel < count; pixel++) {
      const from = picture.indices[pixel]! * 3;
      bytes[to++] = palette[from]!;
      bytes[to++] = palette[from + 1]!;
      bytes[to++] = palette[from + 2]!;
    }
    return bytes;
  }
  for (let pixel = 0, from = 0, to = 0; pixel < count; pixel++, from += 4) {
    bytes[to++] = picture.data[from]!;
    bytes[to++] = picture.data[from + 1]!;
    bytes[to++] = picture.data[from + 2]!;
  }
  return bytes;
}
