import { face } from "./face.ts";
import { facePlace } from "./face_place.ts";
import type { FamilyName } from "./families.ts";
import { pixelSource } from "./pixel_strikes.ts";

/** What decides whether a text is drawn in pixels. */
export interface PixelWish {
  readonly family?: FamilyName;
  /** Of the type, in pixels; null where nobody knows it. */
  readonly size: number | null;
  /** True on glass of so few inks that small outlines lose their strokes. */
  readonly isCoarse: boolean;
}

/** A whole multiple of a strike's size is drawn of squares of so many pixels at most. */
const MOST_MULTIPLE = 8;

const ASCII = /^[\x20-\x7e\n]*$/;
/** What words are made of where pixel strikes are at home: a word of two families would look broken. */
const OWN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\u0300-\u036f]/gu;

/** The size of the strike that is drawn at this size, or at this size by a whole multiple. */
function strikeSize({ family = "sans", size, isCoarse }: PixelWish): number | null {
  if (size === null) return null;
  if (family === "sans") return isCoarse && pixelSource(size) ? size : null;
  if (family !== "pixel") return null;
  for (let multiple = 1; multiple <= MOST_MULTIPLE; multiple++) {
    if (pixelSource(size / multiple)) return size / multiple;
  }
  return null;
}

/** The size, in pixels, of the pixel strike that draws a text; null where outlines do, or where a letter would be missing. */
export function pixelEm(text: string, wish: PixelWish): number | null {
  const size = strikeSize(wish);
  const source = size === null ? null : pixelSource(size);
  if (!source || ASCII.test(text)) return size;
  const { has } = face(facePlace(source, "", 400));
  const letters = text.normalize("NFC").match(OWN) ?? [];
  return letters.every((letter) => has(letter.codePointAt(0)!)) ? size : null;
}
