import { face } from "./fonts/face.ts";
import type { FacePlace } from "./fonts/face_place.ts";

/** True for a grapheme that is an emoji, a flag or a keycap, and not plain text. */
export function isEmoji(grapheme: string): boolean {
  return /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3|\ufe0f/u.test(grapheme);
}

/** True when a face draws all of this as one glyph of its own. */
function isOneGlyph(place: FacePlace, text: string): boolean {
  const glyphs = face(place).shape(text, "");
  return glyphs.every(({ glyph }) => glyph !== 0) && glyphs.filter(({ advance }) => advance > 0).length === 1;
}

/**
 * What is drawn for an emoji whose first character is in this face: all of it where that is one glyph, else without
 * its presentation selector, else without its skin tone, else its first character alone.
 */
export function emojiForm(grapheme: string, place: FacePlace): string {
  const first = String.fromCodePoint(grapheme.codePointAt(0)!);
  if (place.source.name !== "emoji") return first;
  const plain = grapheme.replace(/\ufe0f/g, "");
  const forms = [grapheme, plain, plain.replace(/\p{Emoji_Modifier}/gu, "")];
  // A flag that is no glyph is its two letters.
  if (/^\p{Regional_Indicator}{2}$/u.test(grapheme) && !isOneGlyph(place, grapheme)) {
    return Array.from(grapheme, (letter) => String.fromCodePoint(letter.codePointAt(0)! - 0x1f1e6 + 65)).join(
      "",
    );
  }
  return forms.find((form) => isOneGlyph(place, form)) ?? first;
}
