import { visualRuns } from "./bidi.ts";
import { coverText } from "./cover_text.ts";
import { face } from "./fonts/face.ts";
import type { FacePlace } from "./fonts/face_place.ts";
import { pixelEm } from "./fonts/pixel_em.ts";
import { type Typeface, typeface, typefaceKey, type TypefaceStyle } from "./fonts/typeface.ts";
import { isMeasuredCoarse } from "./glass.ts";
import { unicodeBreaks } from "./line_breaks.ts";
import { textLang } from "./text_lang.ts";

/** How a text is set. */
export interface TextStyle extends TypefaceStyle {
  /** Pixels. */
  readonly size: number;
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

/** OpenType features as the style of every view, and `tabularFigures`, turn them on and off. */
const USUAL = "-calt";
const TABULAR = "+calt,+tnum";

const ASCII = /^[\x20-\x7e]*$/;
const SPACE = /^\s$/u;
/** Only inside such texts may a line end other than at a space. */
const MAY_BREAK = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\s]/u;

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The parts of a line that satori shapes by themselves: no kerning crosses a place where a line may end. */
function shapedPieces(line: string): string[] {
  if (!MAY_BREAK.test(line)) return line.match(/\s*\S+\s*|\s+/g) ?? [];
  let start = 0;
  return unicodeBreaks(line).map(({ position }) => {
    const piece = line.slice(start, position);
    start = position;
    return piece;
  });
}

/** Runs of a piece that one face draws; a space stays with the face of the word before it, as satori has it. */
function faceRuns(piece: string, family: Typeface): [string, FacePlace][] {
  if (ASCII.test(piece)) return piece === "" ? [] : [[piece, family.first]];
  const runs: [string, FacePlace][] = [];
  for (const { segment } of segmenter.segment(piece)) {
    const last = runs.at(-1);
    const isKept = last && SPACE.test(segment) && face(last[1]).has(segment.codePointAt(0)!);
    const place = isKept ? last[1] : family.place(segment) ?? family.first;
    if (last?.[1] === place) last[0] += segment;
    else runs.push([segment, place]);
  }
  return runs;
}

/** Longest key whose width is remembered, and how many are. */
const LONGEST_KEY = 240;
const MOST_WIDTHS = 5000;

/** Widths measured before, in sizes: of lines, which composing asks for over and over, and of pieces that lines share. */
const lineWidths = new Map<string, number>();
const pieceWidths = new Map<string, number>();

function remembered(known: Map<string, number>, key: string, measure: () => number): number {
  let width = known.get(key);
  if (width === undefined) {
    width = measure();
    if (known.size >= MOST_WIDTHS) known.clear();
    if (key.length <= LONGEST_KEY) known.set(key, width);
  }
  return width;
}

function pieceWidth(piece: string, family: Typeface, features: string): number {
  let ems = 0;
  for (const [text, place] of faceRuns(piece, family)) {
    const { shape, unitsPerEm } = face(place);
    ems += shape(text, features).reduce((sum, { advance }) => sum + advance, 0) / unitsPerEm;
  }
  return ems;
}

/** One line of text as it will be drawn: composed, without halves of characters, controls turned to spaces. */
export function toLine(text: string): string {
  return text.toWellFormed().normalize("NFC").replace(/[\p{Cc}\u2028\u2029]/gu, " ");
}

/** Pixels across for one line of text that has been through `toLine`. */
export function measureLine(text: string, { size, tabular = false, ...style }: TextStyle): number {
  const lang = style.lang ?? textLang(text);
  const pixels = style.pixels === undefined
    ? pixelEm(text, { ...style, size, isCoarse: isMeasuredCoarse() })
    : style.pixels;
  const { family = "sans", weight = 400 } = style;
  const set: TypefaceStyle = { family, weight, pixels, ...(lang === null ? {} : { lang }) };
  const features = tabular ? TABULAR : USUAL;
  const key = `${typefaceKey(set)} ${features} `;
  const ems = remembered(lineWidths, key + text, () => {
    const fonts = typeface(set);
    // Parts that run from right to left are drawn apart from the others.
    const pieces = visualRuns(text).flatMap((run) => shapedPieces(coverText(run.text, set)));
    return pieces.reduce(
      (sum, piece) => sum + remembered(pieceWidths, key + piece, () => pieceWidth(piece, fonts, features)),
      0,
    );
  });
  // Whole pixels are no fraction more.
  return pixels === null ? ems * size : Math.round(ems * size * 1024) / 1024;
}

/** Pixels across for a text on one line, with the metrics and shaping that it is drawn with. */
export function measureText(text: string, style: TextStyle): number {
  return measureLine(toLine(text), style);
}
