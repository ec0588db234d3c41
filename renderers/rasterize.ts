import { DrawError } from "./errors.ts";
import { drawSvg, SandboxNeededError } from "./engine/mod.ts";
import { paintPieces, readPieces } from "./pieces/mod.ts";
import { dropPlainMasks } from "./plain_masks.ts";
import type { Raster } from "./raster.ts";
import { closingTag, readTags, type Tag } from "./tones/read_tags.ts";
import { dropUnseenShapes } from "./unseen_shapes.ts";

/** The SVG without the elements of these tags, which must be empty. */
function without(svg: string, isLeftOut: (tag: Tag) => boolean): string {
  let written = "";
  let from = 0;
  const tags = readTags(svg);
  tags.forEach((tag, at) => {
    if (tag.form === "close" || !isLeftOut(tag)) return;
    written += svg.slice(from, tag.start);
    from = tags[closingTag(tags, at)]!.end;
  });
  return written + svg.slice(from);
}

/**
 * The pixels of an SVG at its own size, opaque on white. Its text must already be paths or glyphs: resvg loads no font.
 * `isLeftOut` tells of which elements nothing is drawn; it may be asked more than once. It is drawn piece by piece where
 * it can be, since resvg takes as long for empty paper as for all that is on it.
 * Throws DrawError when the SVG cannot be read or drawn, and SandboxNeededError (see `withSandbox`).
 */
export function rasterize(svg: string, isLeftOut: (tag: Tag) => boolean = () => false): Raster {
  try {
    const seen = dropUnseenShapes(dropPlainMasks(svg));
    const pieces = readPieces(seen, isLeftOut);
    return pieces === null ? drawSvg(without(seen, isLeftOut), "#ffffff") : paintPieces(pieces, drawSvg);
  } catch (cause) {
    if (cause instanceof SandboxNeededError) throw cause;
    throw new DrawError(`Cannot rasterize view: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}
