import { Buffer } from "node:buffer";
import type { View } from "../composition.ts";
import { draw } from "../draw.ts";
import { definePanel, type Panel } from "../panel.ts";
import { rasterize } from "../rasterize.ts";
import type { Raster } from "../raster.ts";
import { fillPictures, framePictures } from "./mod.ts";
import type { PicturePixels } from "./resize_picture.ts";

const plain = { contrast: 0, saturation: 0, sharpness: 0 };
/** Test support: a panel of full color whose pictures are resized and nothing else. */
export const lcd = (width: number, height: number) =>
  definePanel({ width, height, pixelFormat: "rgb888", pictures: plain });

/** Test support: the pixels of a view with its pictures, before it is laid onto the glass. */
export async function show(view: View, panel: Panel): Promise<Raster> {
  const framed = await framePictures(view);
  return rasterize(await fillPictures(await draw(framed.view, panel), framed, panel));
}

/** Test support: red, green and blue of a rectangle of a raster, as a buffer that compares quickly. */
export function cut(
  raster: Raster,
  at: { left: number; top: number; width: number; height: number },
): Buffer {
  const bytes: number[] = [];
  for (let y = at.top; y < at.top + at.height; y++) {
    for (let x = at.left; x < at.left + at.width; x++) {
      const from = (y * raster.width + x) * 4;
      bytes.push(...raster.data.subarray(from, from + 3));
    }
  }
  return Buffer.from(bytes);
}

/** Test support: red, green and blue of one pixel. */
export function pixel(raster: Raster, x: number, y: number): readonly number[] {
  return [...cut(raster, { left: x, top: y, width: 1, height: 1 })];
}

/** Test support: a raster of vertical stripes of equal width. */
export function stripes(
  colors: readonly (readonly number[])[],
  size: { width: number; height: number },
): PicturePixels {
  const { width, height } = size;
  const channels = colors[0]!.length === 4 ? 4 : 3;
  const data = Uint8Array.from({ length: width * height * channels }, (_, at) => {
    const x = Math.floor(at / channels) % width;
    return colors[Math.floor((x * colors.length) / width)]![at % channels]!;
  });
  return { width, height, channels, data };
}

/** Test support: a color. */
export const RED = [220, 30, 30];
/** Test support: a color. */
export const BLUE = [20, 40, 200];
/** Test support: a color. */
export const GREEN = [30, 160, 60];
