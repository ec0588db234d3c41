import type { PixelFormat } from "./formats/format.ts";
import { PLAIN_PACKING } from "./packing.ts";
import { toRgb } from "./to_rgb.ts";
import type { Picture, Raster, Rgb } from "./raster.ts";

/** Test support: how a plain panel wants a picture encoded. */
export const PLAIN = { packing: PLAIN_PACKING, samples: "packed", effort: 0 } as const;

/** Test support: a raster of one color for each cell, row by row. */
export function rasterOf(rows: readonly (readonly Rgb[])[]): Raster {
  const data = Uint8Array.from(rows.flat().flatMap(([red, green, blue]) => [red, green, blue, 255]));
  return { width: rows[0]?.length ?? 0, height: rows.length, data };
}

/** Test support: a gray raster from bytes. */
export function grayRaster(rows: readonly (readonly number[])[]): Raster {
  return rasterOf(rows.map((row) => row.map((byte): Rgb => [byte, byte, byte])));
}

/** Test support: the same disorder for the same seed, 0 to 2^32. */
export function* disorder(seed: number): Generator<number, never> {
  for (let state = seed >>> 0;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state;
  }
}

/** Test support: a picture of the format in which every ink and disorder occur. */
export function testPicture(format: PixelFormat, size: { width: number; height: number }): Picture {
  const { width, height } = size;
  const noise = disorder(width * 31 + height);
  const count = width * height;
  if (format.palette) {
    const inks = format.palette.length;
    return {
      width,
      height,
      indices: Uint8Array.from({ length: count }, () => (noise.next().value >>> 8) % inks),
    };
  }
  const bits = format.channelBits ?? [8, 8, 8];
  const data = Uint8Array.from({ length: count * 4 }, (_, at) => {
    if (at % 4 === 3) return 255;
    const most = 2 ** bits[at % 4]! - 1;
    return Math.round((((noise.next().value >>> 8) % (most + 1)) * 255) / most);
  });
  return { width, height, data };
}

/** Test support: a picture's nominal colors as RGBA bytes. */
export function toRgba(picture: Picture, format: PixelFormat): number[] {
  const rgb = toRgb(picture, format);
  return Array.from({ length: picture.width * picture.height }, (_, pixel) => {
    return [rgb[pixel * 3]!, rgb[pixel * 3 + 1]!, rgb[pixel * 3 + 2]!, 255];
  }).flat();
}
