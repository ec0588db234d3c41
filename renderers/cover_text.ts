import { emojiForm, isEmoji } from "./emoji_form.ts";
import { face } from "./fonts/face.ts";
import { UNCOVERED } from "./fonts/symbols.ts";
import { typeface, typefaceKey, type TypefaceStyle } from "./fonts/typeface.ts";

/** Every face has these, and most text is nothing else. */
const PLAIN = /^[\x20-\x7e\n]*$/;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Joiners that change how letters of these scripts look. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Mongolian}]/u;
const UNSHOWN = /[\s\p{Cc}]/u;
/** Marks over one letter that are drawn; more of them would run through the lines above and below. */
const MOST_MARKS = 8;

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** A text as fonts can draw it, and what had to be left out or boxed. */
export interface CoveredText {
  readonly text: string;
  /** Graphemes of which a part or all has no glyph, in their order, each once. */
  readonly uncovered: readonly string[];
}

/** What is drawn for one grapheme, and whether that is all of it. */
interface CoveredGrapheme {
  readonly shown: string;
  readonly isWhole: boolean;
}

function coverGrapheme(grapheme: string, style: TypefaceStyle): CoveredGrapheme {
  const kept = JOINED.test(grapheme)
    ? grapheme.replace(/(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu, "")
    : grapheme.replace(IGNORABLE, "");
  const [base, ...marks] = kept;
  if (base === undefined) return { shown: "", isWhole: true };
  if (UNSHOWN.test(base)) return { shown: kept, isWhole: true };
  const place = typeface(style).place(base);
  if (!place) return { shown: UNCOVERED, isWhole: false };
  // What comes before the base shows nothing and would be taken for the base.
  const emoji = grapheme.slice(grapheme.indexOf(base));
  if (isEmoji(emoji)) return { shown: emojiForm(emoji, place), isWhole: true };
  const { has } = face(place);
  const drawn = marks.filter((mark) => /^[\u200c\u200d]$/.test(mark) || has(mark.codePointAt(0)!));
  return {
    shown: base + drawn.slice(0, MOST_MARKS).join(""),
    isWhole: drawn.length === marks.length,
  };
}

/** The graphemes of a style that were looked up before. */
const known = new Map<string, Map<string, CoveredGrapheme>>();

function knownOf(style: TypefaceStyle): Map<string, CoveredGrapheme> {
  const key = typefaceKey(style);
  let found = known.get(key);
  if (!found) {
    if (known.size > 100) known.clear();
    known.set(key, found = new Map());
  }
  return found;
}

/**
 * The text as fonts can draw it: what draws nothing is left out, an emoji is one glyph, and a grapheme whose letter
 * no font has becomes one empty box, however many characters it is made of.
 */
export function cover(text: string, style: TypefaceStyle = {}): CoveredText {
  if (PLAIN.test(text)) return { text, uncovered: [] };
  const graphemes = knownOf(style);
  const uncovered = new Set<string>();
  let shown = "";
  for (const { segment } of segmenter.segment(text.toWellFormed().normalize("NFC"))) {
    let found = graphemes.get(segment);
    if (!found) {
      if (graphemes.size > 20_000) graphemes.clear();
      found = coverGrapheme(segment, style);
      if (segment.length < 32) graphemes.set(segment, found);
    }
    shown += found.shown;
    if (!found.isWhole) uncovered.add(segment);
  }
  return { text: shown, uncovered: [...uncovered] };
}

/** The text of `cover` alone. */
export function coverText(text: string, style: TypefaceStyle = {}): string {
  return cover(text, style).text;
}

/** True when every character that shows has a glyph in a packaged font. */
export function isTextCovered(text: string): boolean {
  return cover(text).uncovered.length === 0;
}
