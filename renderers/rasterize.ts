import { Resvg } from "@resvg/resvg-js";
import { DrawError } from "./errors.ts";
import { withTextPaths } from "./glyphs/text_paths.ts";
import { paintPieces, readPieces } from "./pieces/mod.ts";
import { dropPlainMasks } from "./plain_masks.ts";
import type { Raster } from "./raster.ts";
import { dropUnseenShapes } from "./unseen_shapes.ts";

/** The pixels of an SVG on a color of CSS, or on nothing. */
function drawSvg(svg: string, background: string | null): Raster {
  const image = new Resvg(withTextPaths(svg), {
    font: { loadSystemFonts: false },
    ...(background === null ? {} : { background }),
  }).render();
  return { width: image.width, height: image.height, data: image.pixels };
}

/**
 * The pixels of an SVG at its own size, opaque on white. Its text must already be paths or glyphs: resvg loads no font.
 * `leaveOut` may take more out of what is left of the SVG once all that changes nothing is gone. It is drawn piece by
 * piece where it can be, since resvg takes as long for empty paper as for all that is on it.
 * Throws DrawError when the SVG cannot be read.
 */
export function rasterize(svg: string, leaveOut = (seen: string) => seen): Raster {
  try {
    const seen = leaveOut(dropUnseenShapes(dropPlainMasks(svg)));
    const pieces = readPieces(seen);
    return pieces === null ? drawSvg(seen, "#ffffff") : paintPieces(pieces, drawSvg);
  } catch (cause) {
    throw new DrawError(`Cannot rasterize view: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}
