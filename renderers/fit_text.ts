import type { TypefaceStyle } from "./fonts/typeface.ts";
import { measureLine, type TextStyle } from "./measure_text.ts";
import { mostFitting } from "./most_fitting.ts";
import { graphemes, wrapLines } from "./wrap_text.ts";

/** The box that a text must stay in, and how it may be set there. */
export interface FitOptions extends TypefaceStyle {
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** Type sizes in pixels, the one wanted most first, each next one smaller. At least one. */
  readonly sizes: readonly number[];
  readonly tabular?: boolean;
  /** Multiple of the size; 1.25 unless said. */
  readonly lineHeight?: number;
  /** Lines at most, however high the box is. */
  readonly maxLines?: number;
}

/** A text that fits its box. */
export interface FittedText {
  /** Pixels, one of the sizes offered. */
  readonly size: number;
  /** Empty when the text is, or when not even an ellipsis fits. */
  readonly lines: readonly string[];
  /** True when the end was cut and an ellipsis put in its place. */
  readonly truncated: boolean;
}

const ELLIPSIS = "\u2026";

/** As many graphemes of a text as leave room for the ellipsis; empty when not even that fits. */
function cutLine(text: string, style: TextStyle, width: number): string {
  const parts = graphemes(text.slice(0, 400));
  const cut = (count: number) => parts.slice(0, count).join("").trimEnd() + ELLIPSIS;
  const fits = (count: number) => measureLine(cut(count), style) <= width;
  const most = mostFitting(parts.length, fits);
  return most > 0 || fits(0) ? cut(most) : "";
}

/** Lines of this size that the box takes. */
function lineRoom({ height, lineHeight = 1.25, maxLines = Infinity }: FitOptions, size: number): number {
  return Math.max(0, Math.min(maxLines, Math.floor(height / (size * lineHeight) + 1e-9)));
}

/**
 * Fits a text into a box: the first size at which all of it goes in whole words, else the first at which all of
 * it goes in at all, else the last size, cut at a grapheme and ended with an ellipsis. Never throws, whatever
 * the text.
 */
export function fitText(text: string, options: FitOptions): FittedText {
  const { width, sizes } = options;
  const last = sizes.at(-1) ?? 16;
  let broken: FittedText | null = null;
  for (const size of sizes) {
    const style = { ...options, size };
    const { lines, rest, brokeWord } = wrapLines(text, style, {
      maxWidth: width,
      maxLines: lineRoom(options, size),
    });
    if (rest !== "" || lines.some((line) => measureLine(line, style) > width)) continue;
    if (!brokeWord) return { size, lines, truncated: false };
    broken ??= { size, lines, truncated: false };
  }
  return broken ?? cutText(text, options, last);
}

function cutText(text: string, options: FitOptions, size: number): FittedText {
  const { width } = options;
  const style = { ...options, size };
  const room = lineRoom(options, size);
  if (room === 0) return { size, lines: [], truncated: true };
  // The last line is cut from the text itself: wrapped, it could end in the hyphen of a broken word.
  const { lines: kept, rest } = wrapLines(text, style, { maxWidth: width, maxLines: room - 1 });
  if (kept.some((line) => measureLine(line, style) > width)) return { size, lines: [], truncated: true };
  const end = cutLine(rest.replaceAll("\u00ad", ""), style, width);
  return { size, lines: end === "" ? [] : [...kept, end], truncated: true };
}
