import { encode } from "./encode.ts";
import type { Panel } from "./panel.ts";
import { quantize } from "./quantize.ts";
import type { Image } from "./renderer.ts";

/** An empty sheet for a panel: what is left to show when nothing can be drawn. No engine is needed for it. */
export async function blankImage(panel: Panel): Promise<Image> {
  const { width, height } = panel;
  const data = new Uint8Array(width * height * 4).fill(255);
  return await encode(quantize({ width, height, data }, panel), panel);
}
