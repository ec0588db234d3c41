import { type Glyph, typeface } from "./fonts/typeface.ts";
import type { Weight } from "./fonts/inter.ts";
import { coverText } from "./cover_text.ts";
import { lineBreaks } from "./line_breaks.ts";

/** How a text is set. */
export interface TextStyle {
  /** Pixels. */
  readonly size: number;
  /** 400 unless said. */
  readonly weight?: Weight;
  /** True for figures that are all equally wide: draw them with `...tabularFigures`. */
  readonly tabular?: boolean;
}

/**
 * Style for figures, not for sentences: all equally wide, so that columns align and a clock does not jump, and
 * the colon of `14:05` raised to their middle.
 */
export const tabularFigures = {
  fontVariantNumeric: "tabular-nums",
  fontVariantLigatures: "contextual",
} as const;

const SPACE = /^\s$/u;
/** Only inside such texts may a line end other than at a space. */
const MAY_BREAK = /[^\p{L}\p{N}\s]\S/u;

/** Where satori cuts a text to shape its parts by themselves: no kerning crosses a place where a line may end. */
function shapingCuts(line: string): ReadonlySet<number> {
  if (!MAY_BREAK.test(line)) return new Set();
  return new Set(lineBreaks(line).map(({ position }) => position));
}

/** One line of text as it will be drawn: composed, without halves of characters, controls turned to spaces. */
export function toLine(text: string): string {
  return text.toWellFormed().normalize("NFC").replace(/[\p{Cc}\u2028\u2029]/gu, " ");
}

/** Pixels across for one line of text that has been through `toLine`. */
export function measureLine(text: string, { size, weight = 400, tabular = false }: TextStyle): number {
  const line = coverText(text);
  const family = typeface(weight);
  let ems = 0;
  const cuts = shapingCuts(line);
  let before: Glyph | null = null;
  let position = 0;
  for (const character of line) {
    if (cuts.has(position)) before = null;
    position += character.length;
    let glyph = family.glyph(character);
    // A space stays with the file of the word before it, as satori has it.
    if (before && SPACE.test(character)) {
      const index = before.face.font.charToGlyphIndex(character);
      if (index !== 0) glyph = { face: before.face, index };
    }
    const { face } = glyph;
    const index = tabular ? face.tabular.get(glyph.index) ?? glyph.index : glyph.index;
    const kern = before?.face === face ? face.kerning(before.index, index) : 0;
    ems += ((face.font.glyphs.get(index).advanceWidth ?? 0) + kern) / face.font.unitsPerEm;
    before = { face, index };
  }
  return ems * size;
}

/** Pixels across for a text on one line, with the metrics and kerning that it is drawn with. */
export function measureText(text: string, style: TextStyle): number {
  return measureLine(toLine(text), style);
}
