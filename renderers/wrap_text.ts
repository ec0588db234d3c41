import { lineBreaks } from "./line_breaks.ts";
import { measureLine, type TextStyle, toLine } from "./measure_text.ts";
import { mostFitting } from "./most_fitting.ts";

/** Where lines end, and how many are worth finding. */
export interface WrapOptions {
  /** Pixels that no line is wider than. */
  readonly maxWidth: number;
  /** Stop after this many lines; no limit unless said. */
  readonly maxLines?: number;
}

/** Lines, and what became of the text. */
export interface WrappedText {
  readonly lines: readonly string[];
  /** What did not go into `maxLines` lines; empty when all of it did. */
  readonly rest: string;
  /** True when a word had to be broken inside. */
  readonly brokeWord: boolean;
}

const HYPHEN = "-";

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** What readers see as one character each. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The longest start of a word, in graphemes, that fits, with a hyphen behind letters; at least one grapheme, which cannot be cut. */
function fittingStart(
  word: string,
  style: TextStyle,
  { maxWidth, isWord }: { readonly maxWidth: number; readonly isWord: boolean },
): string {
  const parts = graphemes(word.slice(0, 400));
  const within = (many: number) => measureLine(parts.slice(0, many).join(""), style) <= maxWidth;
  let fits = Math.max(1, mostFitting(parts.length, within));
  const start = parts.slice(0, fits).join("");
  if (!isWord || !/^[\p{L}\p{M}\u00ad]+$/u.test(word.trimEnd()) || fits >= graphemes(word).length) {
    return start;
  }
  // A broken word says so, where its last letter leaves room for the hyphen.
  while (fits > 1 && measureLine(parts.slice(0, fits).join("") + HYPHEN, style) > maxWidth) fits--;
  const hyphenated = parts.slice(0, fits).join("") + HYPHEN;
  return measureLine(hyphenated, style) <= maxWidth ? hyphenated : start;
}

/** True when a line is no wider than this; of a very long one only the start is measured. */
function isWithin(line: string, style: TextStyle, maxWidth: number): boolean {
  if (line.length > 400 && measureLine(line.slice(0, 400), style) > maxWidth) return false;
  return measureLine(line, style) <= maxWidth;
}

/** A line as it ends: without spaces, and with a hyphen where a soft one is. */
function lineEnd(line: string): string {
  return line.trimEnd().replace(/\u00ad$/, HYPHEN);
}

/** Paragraphs of drawable text: a line feed and its like end one; runs of spaces count as one space. */
function toParagraphs(text: string): string[] {
  return text.trim().split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).map((line) =>
    toLine(line).replace(/[ \t]+/g, " ").trim()
  );
}

/** Paragraphs broken before: each is tried at many sizes and widths. */
const broken = new Map<string, readonly string[]>();
const MOST_BROKEN = 200;

/** The pieces of a paragraph between places where a line may end, spaces at their ends. */
function toPieces(paragraph: string): string[] {
  let pieces = broken.get(paragraph);
  if (!pieces) {
    let start = 0;
    pieces = lineBreaks(paragraph).map(({ position }) => {
      const piece = paragraph.slice(start, position);
      start = position;
      return piece;
    });
    if (broken.size >= MOST_BROKEN) broken.clear();
    if (paragraph.length <= 4000) broken.set(paragraph, pieces);
  }
  return [...pieces];
}

/** Wraps and says what was left over; see `wrapText`. */
export function wrapLines(text: string, style: TextStyle, options: WrapOptions): WrappedText {
  const { maxWidth, maxLines = Infinity } = options;
  const lines: string[] = [];
  let brokeWord = false;
  const paragraphs = toParagraphs(text);
  const rest = (place: number, ...left: string[]) =>
    [left.join("").trim(), ...paragraphs.slice(place + 1)].join(" ").trim();
  for (const [place, paragraph] of paragraphs.entries()) {
    const pieces = toPieces(paragraph);
    let line = "";
    for (let index = 0; index < pieces.length;) {
      if (lines.length >= maxLines) {
        return { lines, rest: rest(place, line, ...pieces.slice(index)), brokeWord };
      }
      const piece = pieces[index]!;
      if (isWithin(lineEnd(line + piece), style, maxWidth)) {
        line += piece;
        index++;
      } else if (line !== "") {
        lines.push(lineEnd(line));
        line = "";
      } else {
        // An address is no word: a hyphen in it would be typed.
        const isWord = index === 0 || /[\s\u00ad-]$/.test(pieces[index - 1]!);
        const shown = fittingStart(piece, style, { maxWidth, isWord });
        const start = piece.startsWith(shown) ? shown : shown.slice(0, -HYPHEN.length);
        brokeWord ||= start.length < piece.trimEnd().length;
        lines.push(lineEnd(shown));
        pieces[index] = piece.slice(start.length).trimStart();
        if (pieces[index] === "") index++;
      }
    }
    const isBlankEnd = line === "" && (pieces.length > 0 || place === paragraphs.length - 1);
    if (isBlankEnd) continue;
    if (lines.length >= maxLines) return { lines, rest: rest(place, line), brokeWord };
    lines.push(line.trimEnd());
  }
  return { lines, rest: "", brokeWord };
}

/**
 * Lines of a text, none wider than `maxWidth` pixels unless a single grapheme is: broken where Unicode allows,
 * and inside a word only when the word alone is too long. Draw each with `whiteSpace: "nowrap"`.
 */
export function wrapText(text: string, style: TextStyle, maxWidth: number): string[] {
  return [...wrapLines(text, style, { maxWidth }).lines];
}
