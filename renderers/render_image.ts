import type { View } from "./composition.ts";
import { draw } from "./draw.ts";
import { encodeWithin } from "./encode_within.ts";
import type { Panel } from "./panel.ts";
import { fillPictures, framePictures } from "./pictures/mod.ts";
import { place } from "./place.ts";
import { quantize } from "./quantize.ts";
import { rasterize } from "./rasterize.ts";
import type { Rendered } from "./renderer.ts";

/**
 * Renders one view for one panel in the calling thread. Same inputs, same bytes.
 * Throws DrawError (the view cannot be laid out) or ImageTooLargeError (nothing that keeps its size brings it under
 * the panel's byte limit).
 */
export async function renderImage(view: View, panel: Panel): Promise<Rendered> {
  const started = performance.now();
  const framed = await framePictures(view);
  const svg = await fillPictures(await draw(framed.view, panel), framed, panel);
  const drawn = performance.now();
  const raster = place(rasterize(svg), panel);
  const rasterized = performance.now();
  const carry = (goal: Panel) => quantize(raster, goal);
  const picture = carry(panel);
  const quantized = performance.now();
  const { image, reductions } = await encodeWithin(picture, { panel, carry });
  const encoded = performance.now();
  return {
    image,
    timings: {
      draw: drawn - started,
      rasterize: rasterized - drawn,
      quantize: quantized - rasterized,
      encode: encoded - quantized,
    },
    reductions,
    uncovered: [],
  };
}
