import { UNCOVERED } from "./fonts/symbols.ts";
import { typeface } from "./fonts/typeface.ts";

const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;
/** Every file has these, and most text is nothing else. */
const PLAIN = /^[\x20-\x7e\n]*$/;
const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const covered = new Map<string, boolean>();

function isCovered(character: string): boolean {
  let known = covered.get(character);
  if (known === undefined) {
    known = /[\s\p{Cc}]/u.test(character) || typeface(400).glyph(character).index !== 0;
    covered.set(character, known);
  }
  return known;
}

/** True when every character that shows has a glyph in a packaged font. */
export function isTextCovered(text: string): boolean {
  if (PLAIN.test(text)) return true;
  for (const character of text.normalize("NFC")) {
    if (!isCovered(character) && !IGNORABLE.test(character)) return false;
  }
  return true;
}

/**
 * The text as fonts can draw it: what draws nothing is left out, and a grapheme with a character that no font
 * has becomes one empty box, however many characters it is made of.
 */
export function coverText(text: string): string {
  if (PLAIN.test(text)) return text;
  const shown = isTextCovered(text)
    ? text
    : Array.from(segmenter.segment(text), ({ segment }) => isTextCovered(segment) ? segment : UNCOVERED).join(
      "",
    );
  return shown.replace(/\p{Default_Ignorable_Code_Point}/gu, "");
}
