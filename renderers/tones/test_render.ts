import type { View } from "../composition.ts";
import { drawBoxes } from "../draw.ts";
import { withSandbox } from "../engine/mod.ts";
import { encode } from "../encode.ts";
import { paletteOf } from "../inks.ts";
import { definePanel, type Panel } from "../panel.ts";
import { place } from "../place.ts";
import { quantize } from "../quantize.ts";
import { isIndexed, type Pixels, type Raster } from "../raster.ts";
import { rasterize } from "../rasterize.ts";
import { rasterizeTones, type ToneMap } from "./mod.ts";

/** Test support: a view's pixels as they are quantized, with what they were made from. */
export async function renderTones(
  view: View,
  panel: Panel,
): Promise<{ pixels: Pixels; raster: Raster; tones: ToneMap | null }> {
  const { svg, tones: asked } = await drawBoxes(view, panel);
  const options = { inks: paletteOf(panel), tone: panel.tone, tones: asked, rasterize };
  const toned = await withSandbox(() => rasterizeTones(svg, options));
  const raster = place(toned.raster, panel);
  const tones = toned.tones && place(toned.tones, panel);
  const pixels = quantize(raster, panel, tones);
  if (!isIndexed(pixels)) throw new TypeError("Cannot compare pixels: found RGBA, expected palette indices");
  return { pixels, raster, tones };
}

/** Test support: a picture of many colors, none of them near black or white, as a data: URL. */
export async function photoUrl(width: number, height: number): Promise<string> {
  const data = Uint8Array.from({ length: width * height * 4 }, (_, at) => {
    const x = (at >> 2) % width;
    const y = Math.floor((at >> 2) / width);
    return [70 + ((x * 5 + y) % 120), 80 + ((x + y * 3) % 100), 60 + ((x * y) % 110), 255][at % 4]!;
  });
  const panel = definePanel({ width, height, pixelFormat: "rgb888" });
  const { bytes } = await encode({ width, height, data }, panel);
  return `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`;
}

/** Test support: the indices within a box, row by row. */
export function crop(
  { width, indices }: Pixels,
  box: { left: number; top: number; width: number; height: number },
): number[][] {
  return Array.from({ length: box.height }, (_, y) => {
    const from = (box.top + y) * width + box.left;
    return Array.from(indices.subarray(from, from + box.width));
  });
}

/** Test support: pixels that differ outside of a box. */
export function changedOutside(
  one: Pixels,
  other: Pixels,
  box: { left: number; top: number; width: number; height: number },
): number {
  let changed = 0;
  one.indices.forEach((index, pixel) => {
    const x = (pixel % one.width) - box.left;
    const y = Math.floor(pixel / one.width) - box.top;
    if (x >= 0 && x < box.width && y >= 0 && y < box.height) return;
    if (index !== other.indices[pixel]) changed++;
  });
  return changed;
}
