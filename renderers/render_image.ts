import type { View } from "./composition.ts";
import { drawBoxes, type Drawing } from "./draw.ts";
import { encodeWithin } from "./encode_within.ts";
import { paletteOf } from "./inks.ts";
import type { Panel } from "./panel.ts";
import { fillPictures, framePictures } from "./pictures/mod.ts";
import { place } from "./place.ts";
import { quantize } from "./quantize.ts";
import { rasterize } from "./rasterize.ts";
import type { Rendered } from "./renderer.ts";
import { rasterizeTones, type Toned } from "./tones/mod.ts";

/** A drawing on the panel's glass, and how its inks are to carry each pixel. */
function placeTones({ svg, tones: asked }: Drawing, panel: Panel): Toned {
  const options = { inks: paletteOf(panel), tone: panel.tone, tones: asked, rasterize };
  const { raster, tones } = rasterizeTones(svg, options);
  return { raster: place(raster, panel), tones: tones && place(tones, panel) };
}

/** Graphemes that one rendering tells of, however many no font has. */
const MOST_UNCOVERED = 20;

/**
 * Renders one view for one panel in the calling thread. Same inputs, same bytes.
 * Throws DrawError (the view cannot be laid out) or ImageTooLargeError (nothing that keeps its size brings it under
 * the panel's byte limit).
 */
export async function renderImage(view: View, panel: Panel): Promise<Rendered> {
  const started = performance.now();
  const framed = await framePictures(view);
  const drawing = await drawBoxes(framed.view, panel);
  const svg = await fillPictures(drawing.svg, framed, panel);
  const drawn = performance.now();
  const toned = placeTones({ ...drawing, svg }, panel);
  const rasterized = performance.now();
  const carry = (goal: Panel) => {
    const isSame = goal.pixelFormat === panel.pixelFormat && goal.tone === panel.tone;
    const { raster, tones } = isSame ? toned : placeTones({ ...drawing, svg }, goal);
    return quantize(raster, goal, tones);
  };
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
    uncovered: drawing.uncovered.slice(0, MOST_UNCOVERED),
  };
}
