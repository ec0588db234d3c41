import { dither, inkTarget } from "./dithers/mod.ts";
import { encode } from "./encode.ts";
import type { Panel } from "./panel.ts";
import type { Image } from "./renderer.ts";

/** An empty sheet for a panel: what is left to show when nothing can be drawn. No engine is needed for it. */
export async function blankImage(panel: Panel): Promise<Image> {
  const { width, height, strength } = panel;
  const raster = { width, height, data: new Uint8Array(width * height * 4).fill(255) };
  const target = inkTarget(panel);
  if (!target) return await encode(raster, panel);
  const indices = new Uint8Array(width * height);
  dither("threshold").apply({ raster, target, region: null, strength }, indices);
  return await encode({ width, height, indices }, panel);
}
