import type { Box } from "../ui/box.ts";
import { breakRuns, endWithEllipsis, type RunLine, type Weight } from "./break_runs.ts";
import type { Block } from "./read_markdown.ts";

/** A line at its place: `x` and `y` from the top left of the text's box, whole pixels. */
export interface PlacedLine extends RunLine {
  readonly x: number;
  readonly y: number;
  /** Room for the line from `x` on. */
  readonly room: number;
  readonly height: number;
  readonly size: number;
  readonly heading: boolean;
}

/** A flat mark: a rule across, the bar beside a quote, the bar beside code. */
export type Mark = Box;

/** Blocks laid out at one size of type. */
export interface LaidBlocks {
  readonly size: number;
  readonly lines: readonly PlacedLine[];
  readonly marks: readonly Mark[];
  readonly height: number;
  /** True when a word had to be cut to fit the width. */
  readonly broken: boolean;
  readonly truncated: boolean;
}

/** Sizes of headings by depth, in sizes of the body; deeper ones are the body's. */
const HEADING_SHARE: readonly number[] = [1, 1.5, 1.25, 1.1];

/** How blocks are set: sizes and widths in whole pixels. */
export interface BlockStyle {
  readonly size: number;
  readonly width: number;
  readonly rule: number;
  /** Of the body; what is strong in it is at least 600. */
  readonly weight: Weight;
  /** Sets headings no larger than the body, where there is too little room for both. */
  readonly flat?: true;
  /** Pixels beyond which nothing is asked for: what is higher is laid no further. No limit unless said. */
  readonly maxHeight?: number;
}

/** Lays blocks under each other at one size of body type. */
export function layBlocks(
  blocks: readonly Block[],
  style: BlockStyle,
): LaidBlocks {
  const { size, width, rule, maxHeight = Infinity } = style;
  const lines: PlacedLine[] = [];
  const marks: Mark[] = [];
  let broken = false;
  let y = 0;
  let quoteFrom: number | null = null;
  const endQuote = (bottom: number) => {
    if (quoteFrom !== null) marks.push({ x: 0, y: quoteFrom, width: rule * 2, height: bottom - quoteFrom });
    quoteFrom = null;
  };
  for (const [index, block] of blocks.entries()) {
    const lowest = lines.at(-1);
    if (lowest && lowest.y + lowest.height > maxHeight) break;
    const before = blocks[index - 1];
    const bottom = y;
    if (before) y += Math.round(size * gapBetween(before, block));
    if (!block.quoted || !before?.quoted) endQuote(bottom);
    if (block.quoted && quoteFrom === null) quoteFrom = y;
    const left = Math.round((block.quoted ? size * 0.9 : 0) + (block.kind === "code" ? size * 0.9 : 0));
    const hang = block.indent > 0 ? Math.round(size * markerRoom(blocks)) : 0;
    const x = Math.min(left + hang * block.indent, Math.floor(width / 2));
    if (block.kind === "rule") {
      marks.push({ x: 0, y, width, height: rule });
      y += rule;
      continue;
    }
    const isHeading = block.kind === "heading";
    const own = Math.round(size * (isHeading && !style.flat ? HEADING_SHARE[block.depth] ?? 1 : 1));
    const lineHeight = Math.floor(own * (isHeading ? 1.15 : 1.3));
    const weight: Weight = isHeading ? 700 : style.weight;
    const most = Math.max(0, Math.floor((maxHeight - y) / lineHeight)) + 1;
    const laid = breakRuns(block.runs, { size: own, width: width - x, weight, most });
    broken ||= laid.broken;
    const from = y;
    if (block.marker !== null) {
      const marker = { segments: [{ text: block.marker, weight: 400 as Weight, x: 0 }], width: hang };
      lines.push({ ...marker, x: x - hang, y, room: hang, height: lineHeight, size: own, heading: false });
    }
    for (const line of laid.lines) {
      lines.push({ ...line, x, y, room: width - x, height: lineHeight, size: own, heading: isHeading });
      y += lineHeight;
    }
    if (laid.lines.length === 0 && block.marker !== null) y += lineHeight;
    if (block.kind === "code") {
      marks.push({ x: left - Math.round(size * 0.9), y: from, width: rule, height: y - from });
    }
  }
  endQuote(y);
  return { size, lines, marks, height: y, broken, truncated: false };
}

/** What of a layout fits a height: whole lines, the last with an ellipsis. */
export function cutToHeight(laid: LaidBlocks, height: number): LaidBlocks {
  let kept = laid.lines.filter((line) => line.y + line.height <= height);
  // A heading without what it heads says nothing.
  const bodyEnd = kept.findLastIndex((line) => !line.heading) + 1;
  if (bodyEnd > 0) kept = kept.slice(0, bodyEnd);
  const last = kept[kept.length - 1];
  if (kept.length === laid.lines.length || last === undefined) {
    return { ...laid, lines: kept, truncated: true };
  }
  const end = { ...last, ...endWithEllipsis(last, { size: last.size, width: last.room }) };
  const bottom = last.y + last.height;
  const marks = laid.marks.filter((mark) => mark.y < bottom)
    .map((mark) => ({ ...mark, height: Math.min(mark.height, bottom - mark.y) }));
  return { ...laid, lines: [...kept.slice(0, -1), end], marks, height: bottom, truncated: true };
}

/** White space between two blocks, in sizes of the body. */
function gapBetween(before: Block, block: Block): number {
  if (block.kind === "heading") return 0.9;
  if (before.kind === "heading") return 0.35;
  if (before.kind === "rule" || block.kind === "rule") return 0.7;
  if (before.indent > 0 && block.indent > 0) return 0.2;
  return 0.65;
}

/** Room for the widest marker of all lists, so that their texts line up. */
function markerRoom(blocks: readonly Block[]): number {
  const widest = Math.max(
    ...blocks.map(({ marker }) => marker === null || marker === "•" ? 1 : marker.length),
  );
  return widest <= 1 ? 1.1 : 0.6 + 0.55 * widest;
}
