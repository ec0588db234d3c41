import { Resvg } from "@resvg/resvg-js";
import { DrawError } from "./errors.ts";
import { dropPlainMasks } from "./plain_masks.ts";
import type { Raster } from "./raster.ts";
import { dropUnseenShapes } from "./unseen_shapes.ts";

/**
 * The pixels of an SVG at its own size, opaque on white. Its text must already be paths: no font is loaded.
 * `leaveOut` may take more out of what is left of the SVG once all that changes nothing is gone.
 * Throws DrawError when the SVG cannot be read.
 */
export function rasterize(svg: string, leaveOut = (seen: string) => seen): Raster {
  try {
    const image = new Resvg(leaveOut(dropUnseenShapes(dropPlainMasks(svg))), {
      font: { loadSystemFonts: false },
      background: "#ffffff",
    })
      .render();
    return { width: image.width, height: image.height, data: image.pixels };
  } catch (cause) {
    throw new DrawError(`Cannot rasterize view: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}
