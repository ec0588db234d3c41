import { TOKEN_BASE, TOKEN_END } from "../fonts/token_font.ts";
import type { Glyph } from "./glyph_run.ts";

/** What reads a token: how many pixels an em of a face is where its known way is so long. */
export interface TokenSizes {
  /** Pixels of the em of this face whose token's known way is so many pixels, within a few thousandths. */
  sizeOf(face: number, reach: number): number | null;
}

const NUMBER = /-?\d+(?:\.\d+)?/g;
/** Numbers of a token's path: its last point, then all five. */
const NUMBERS = 12;
/** A digit is never further from a whole number than this: coordinates are rounded to a tenth of a pixel. */
const MOST_OFF = 0.3;
/** The least pixels of a known way whose digits can be told apart. */
const LEAST_REACH = 30;

/** The whole number that is meant, or NaN. */
function digit(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= MOST_OFF ? whole : NaN;
}

function readToken(numbers: readonly number[], at: number, sizes: TokenSizes): Glyph | null {
  const number = (place: number) => numbers[at + place]!;
  const [x, y] = [number(2), number(3)];
  const reach = number(4) - x;
  if (reach < LEAST_REACH || number(5) !== y || number(0) !== number(10) || number(1) !== number(11)) {
    return null;
  }
  const across = (place: number) => digit(((number(place) - x) * TOKEN_BASE) / reach);
  const up = (place: number) => digit(((y - number(place)) * TOKEN_BASE) / reach);
  const glyph = across(6) + up(7) * TOKEN_BASE + across(8) * TOKEN_BASE ** 2;
  const face = up(9) + across(10) * TOKEN_BASE;
  if (up(11) !== TOKEN_END || Number.isNaN(glyph) || Number.isNaN(face)) return null;
  const size = sizes.sizeOf(face, reach);
  return size === null ? null : { face, size, glyph, x, y };
}

/** The glyphs of a path that is nothing but tokens; null where it is another, or too small to be read. */
export function readTokens(path: string, sizes: TokenSizes): Glyph[] | null {
  const glyphs: Glyph[] = [];
  const numbers = (path.match(NUMBER) ?? []).map(Number);
  if (numbers.length === 0 || numbers.length % NUMBERS !== 0) return null;
  for (let at = 0; at < numbers.length; at += NUMBERS) {
    const glyph = readToken(numbers, at, sizes);
    if (glyph === null) return null;
    glyphs.push(glyph);
  }
  return glyphs;
}
