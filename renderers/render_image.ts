import type { View } from "./composition.ts";
import { withSandbox } from "./engine/mod.ts";
import { encodeWithin } from "./encode_within.ts";
import type { Panel } from "./panel.ts";
import { place } from "./place.ts";
import { quantize } from "./quantize.ts";
import type { Rendered } from "./renderer.ts";
import { paint } from "./tiles/paint.ts";

/** Graphemes that one rendering tells of, however many no font has. */
const MOST_UNCOVERED = 20;

/**
 * Renders one view for one panel in the calling thread. Same inputs, same bytes.
 * Throws DrawError (the view cannot be laid out) or ImageTooLargeError (nothing that keeps its size brings it under
 * the panel's byte limit).
 */
export function renderImage(view: View, panel: Panel): Promise<Rendered> {
  return withSandbox(() => render(view, panel));
}

async function render(view: View, panel: Panel): Promise<Rendered> {
  const started = performance.now();
  const painting = await paint(view, panel);
  const drawn = performance.now();
  // Kept by the painting, for the first carry and those that differ in the dither alone.
  painting.toned(panel);
  const rasterized = performance.now();
  const carry = (goal: Panel) => {
    const { raster, tones } = painting.toned(goal);
    return quantize(place(raster, panel), goal, tones && place(tones, panel));
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
    uncovered: painting.uncovered.slice(0, MOST_UNCOVERED),
  };
}
