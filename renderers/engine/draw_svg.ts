import { Resvg } from "@resvg/resvg-js";
import { withTextPaths } from "../glyphs/text_paths.ts";
import type { Raster } from "../raster.ts";
import { isHarmless } from "./is_harmless.ts";
import { refusalOf } from "./refusal.ts";
import { drawInSandbox } from "./sandbox.ts";

/**
 * The pixels of an SVG as resvg draws it, on a color of CSS, or on nothing: then colors are multiplied by their alpha.
 * Throws SandboxNeededError (see `withSandbox`), and Error for what is no SVG or cannot be drawn.
 */
export function drawSvg(svg: string, background: string | null): Raster {
  const text = withTextPaths(svg);
  const options = { font: { loadSystemFonts: false }, ...(background === null ? {} : { background }) };
  if (!isHarmless(svg)) {
    // Nothing ends a thread that draws without end, in a sandbox or not.
    const refusal = refusalOf(svg);
    if (refusal !== null) throw new Error(refusal);
    return drawInSandbox(text, options);
  }
  const image = new Resvg(text, options).render();
  return { width: image.width, height: image.height, data: image.pixels };
}
