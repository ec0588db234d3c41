import LineBreaker from "linebreak";
import { isRightToLeft, measureText } from "../../renderers/mod.ts";
import type { Run } from "./read_markdown.ts";

/** Weight of text and of what stands out in it. */
export type Weight = 400 | 600 | 700;

/** A stretch of a line in one weight, at its place from the line's left end, whole pixels. */
export interface Segment {
  readonly text: string;
  readonly weight: Weight;
  readonly struck?: true;
  readonly x: number;
}

/** A line that fits its width. */
export interface RunLine {
  readonly segments: readonly Segment[];
  /** Pixels used. */
  readonly width: number;
}

/** Lines of some runs; `broken` when a word had to be cut to fit the width. */
export interface BrokenRuns {
  readonly lines: readonly RunLine[];
  readonly broken: boolean;
}

const segmenter = new Intl.Segmenter();

interface Piece {
  readonly text: string;
  readonly weight: Weight;
  readonly struck?: true;
}

/** How runs are broken. */
export interface BreakStyle {
  readonly size: number;
  /** Whole pixels. */
  readonly width: number;
  readonly weight: Weight;
  /** Lines after which nobody asks for more; no limit unless said. */
  readonly most?: number;
}

/** Breaks runs of mixed weight into lines where Unicode allows it (UAX 14), and inside a word only when it must. */
export function breakRuns(runs: readonly Run[], style: BreakStyle): BrokenRuns {
  const { most = Infinity } = style;
  const lines: RunLine[] = [];
  let broken = false;
  let line: Piece[] = [];
  let used = 0;
  let startsWord = true;
  const end = () => {
    lines.push(toLine(line, style.size));
    line = [];
    used = 0;
  };
  for (const { pieces, required } of chunks(runs, style.weight)) {
    if (lines.length >= most) return { lines, broken };
    const whole = widthOf(pieces, style.size);
    const seen = widthOf(withHyphen(trimEnd(pieces)), style.size);
    if (line.length > 0 && used + seen > style.width) end();
    if (seen > style.width) {
      broken = true;
      const parts = trimEnd(pieces).flatMap(graphemes);
      const isWord = startsWord && parts.every(({ text }) => /^[\p{L}\p{M}]+$/u.test(text));
      for (const [index, piece] of parts.entries()) {
        const width = widthOf([piece], style.size);
        const hyphen = { ...piece, text: "-" };
        const isLast = index === parts.length - 1;
        const ahead = isWord && !isLast ? widthOf([hyphen], style.size) : 0;
        if (line.length > 0 && used + width + ahead > style.width) {
          if (isWord) line.push(hyphen);
          end();
        }
        line.push(piece);
        used += width;
      }
    } else {
      line.push(...pieces);
      used += whole;
    }
    // An address is no word: a hyphen in it would be typed.
    startsWord = /[\s\u00ad-]$/.test(pieces.at(-1)?.text ?? " ");
    if (required) end();
  }
  if (line.length > 0) end();
  return { lines, broken };
}

/** The line cut so that an ellipsis ends it within the width. */
export function endWithEllipsis(
  line: RunLine,
  style: { readonly size: number; readonly width: number },
): RunLine {
  const pieces = line.segments.flatMap(graphemes);
  for (; pieces.length > 0; pieces.pop()) {
    const last = pieces[pieces.length - 1] as Piece;
    if (/[\s.,;:]/.test(last.text)) continue;
    const cut = [...pieces, { text: "…", weight: last.weight }];
    if (Math.ceil(widthOf(cut, style.size)) <= style.width) return toLine(cut, style.size);
  }
  return toLine([{ text: "…", weight: 400 }], style.size);
}

/** What may not be broken, each with the white space behind it. */
function* chunks(
  runs: readonly Run[],
  weight: Weight,
): Generator<{ readonly pieces: readonly Piece[]; readonly required: boolean }> {
  const text = runs.map((run) => run.text).join("");
  const breaker = new LineBreaker(text);
  let start = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const required = text.slice(start, next.position).endsWith("\n");
    yield { pieces: cut(runs, { start, end: next.position, weight }), required };
    start = next.position;
  }
}

function cut(
  runs: readonly Run[],
  range: { readonly start: number; readonly end: number; readonly weight: Weight },
): readonly Piece[] {
  let at = 0;
  return runs.flatMap((run) => {
    const from = Math.max(0, range.start - at);
    const to = Math.max(0, range.end - at);
    at += run.text.length;
    const text = run.text.slice(from, to).replaceAll("\n", "");
    return text === "" ? [] : [{
      text,
      weight: run.strong && range.weight < 600 ? 600 : range.weight,
      ...(run.struck ? { struck: true } as const : {}),
    }];
  });
}

function toLine(pieces: readonly Piece[], size: number): RunLine {
  const merged: { text: string; weight: Weight; struck?: true }[] = [];
  for (const piece of withHyphen(trimEnd(pieces))) {
    const last = merged[merged.length - 1];
    if (last && last.weight === piece.weight && last.struck === piece.struck) last.text += piece.text;
    else merged.push({ ...piece });
  }
  // Text from right to left has its first words at the right.
  if (isRightToLeft(merged.map(({ text }) => text).join(""))) merged.reverse();
  let x = 0;
  const segments = merged.map((piece) => {
    const segment = { ...piece, x: Math.round(x) };
    x += widthOf([piece], size);
    return segment;
  });
  return { segments, width: Math.ceil(x) };
}

function trimEnd(pieces: readonly Piece[]): readonly Piece[] {
  const kept = [...pieces];
  for (let last = kept.pop(); last; last = kept.pop()) {
    const text = last.text.trimEnd();
    if (text !== "") return [...kept, { ...last, text }];
  }
  return [];
}

/** Draws the soft hyphen that a line ends with. */
function withHyphen(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) =>
    index === pieces.length - 1 ? { ...piece, text: piece.text.replace(/\u00ad$/, "-") } : piece
  );
}

function graphemes(piece: Piece): readonly Piece[] {
  return [...segmenter.segment(piece.text)].map(({ segment }) => ({
    ...piece,
    text: segment,
  }));
}

function widthOf(pieces: readonly Piece[], size: number): number {
  return pieces.reduce((sum, { text, weight }) => sum + measureText(text, { size, weight }), 0);
}
