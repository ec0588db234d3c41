import type { View } from "./composition.ts";
import { draw } from "./draw.ts";
import { encode } from "./encode.ts";
import type { Panel } from "./panel.ts";
import { fillPictures, framePictures } from "./pictures/mod.ts";
import { place } from "./place.ts";
import { quantize } from "./quantize.ts";
import { rasterize } from "./rasterize.ts";
import type { Rendered } from "./renderer.ts";

/**
 * Renders one view for one panel in the calling thread. Same inputs, same bytes.
 * Throws DrawError (the view cannot be laid out) or ImageTooLargeError (it cannot be packed small enough).
 */
export async function renderImage(view: View, panel: Panel): Promise<Rendered> {
  const started = performance.now();
  const framed = await framePictures(view);
  const svg = await fillPictures(await draw(framed.view, panel), framed, panel);
  const drawn = performance.now();
  const raster = place(rasterize(svg), panel);
  const rasterized = performance.now();
  const picture = quantize(raster, panel);
  const quantized = performance.now();
  const image = await encode(picture, panel);
  const encoded = performance.now();
  return {
    image,
    timings: {
      draw: drawn - started,
      rasterize: rasterized - drawn,
      quantize: quantized - rasterized,
      encode: encoded - quantized,
    },
    reductions: [],
    uncovered: [],
  };
}
