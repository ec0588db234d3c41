import { faceOf } from "../fonts/face.ts";
import { TOKEN_REACH } from "../fonts/token_font.ts";
import { writeGlyphs } from "./glyph_run.ts";
import { readTokens } from "./read_tokens.ts";

/** A path of text as the layout writes it: nothing but tokens. */
const TOKENS = / d="((?:\s*M-?[\d.]+ -?[\d.]+(?:L-?[\d.]+ -?[\d.]+){5}Z)+\s*)"/g;
/** Pixels by which rounding may change a way. */
const ROUNDED = 0.11;

/**
 * A drawing laid out with token fonts, with glyphs in place of tokens. `sizes` are those that its texts are known to
 * have. Null where a token cannot be read, as of type of a few pixels.
 */
export function withGlyphs(svg: string, sizes: readonly number[]): string | null {
  let isWhole = true;
  const sizeOf = (number: number, reach: number) => {
    const face = faceOf(number);
    if (face === null) return null;
    const perPixel = face.unitsPerEm / TOKEN_REACH;
    const found = reach * perPixel;
    const known = sizes.find((size) => Math.abs(size - found) <= ROUNDED * perPixel);
    return known ?? Math.round(found * 100) / 100;
  };
  const written = svg.replace(TOKENS, (whole, path: string) => {
    const glyphs = readTokens(path, { sizeOf });
    if (glyphs === null) isWhole = false;
    return glyphs === null ? whole : ` d="${writeGlyphs(glyphs)}"`;
  });
  return isWhole ? written : null;
}
