import { measureText } from "../../renderers/mod.ts";
import type { TableData } from "./read_table.ts";

/** Columns that have room, in pixels. */
export interface ColumnWidths {
  /** Of the first columns; the others are left out. */
  readonly widths: readonly number[];
  /** Pixels between two columns. */
  readonly gap: number;
}

/** Least width of a column of words, in sizes of type. */
const LEAST = 5;

/** Most space between columns, in sizes of type: farther apart, rows are hard to follow. */
const WIDEST_GAP = 5;

/** The pixels that each column takes when nothing is cut. */
export function naturalWidths(
  { columns, rows }: Pick<TableData, "columns" | "rows">,
  { size, visible }: { readonly size: number; readonly visible: number },
): readonly number[] {
  const shown = rows.slice(0, visible);
  return columns.map(({ title, format }, index) => {
    const head = measureText(title, { size, weight: 600 });
    const cells = shown.map((row) => {
      const cell = row[index];
      if (!cell) return 0;
      const weight = cell.marked ? 700 : 400;
      return cell.tick ? size : measureText(cell.text, { size, weight, tabular: format !== "text" });
    });
    return Math.ceil(Math.max(head, ...cells)) + 1;
  });
}

/**
 * Widths that fit: as measured where there is room, with what is left between the columns; else columns of words give,
 * the widest first; and where they cannot, the last columns are left out.
 */
export function columnWidths(
  table: Pick<TableData, "columns" | "rows">,
  { width, size, visible }: { readonly width: number; readonly size: number; readonly visible: number },
): ColumnWidths {
  const natural = naturalWidths(table, { size, visible });
  const gap = Math.round(size * 1.25);
  const least = natural.map((each, index) => {
    const { format } = table.columns[index]!;
    return format === "text" ? Math.min(each, Math.round(size * LEAST)) : each;
  });
  let count = natural.length;
  const used = (widths: readonly number[]) => sum(widths.slice(0, count)) + gap * (count - 1);
  while (count > 1 && used(least) > width) count--;
  const widths = natural.slice(0, count);
  // The widest column of words gives, pixel by pixel down to the next widest.
  while (used(widths) > width) {
    const over = used(widths) - width;
    const spare = widths.map((each, index) => each - least[index]!);
    const giving = spare.map((each, index) => each > 0 ? widths[index]! : -1);
    const widest = giving.indexOf(Math.max(...giving));
    if (giving[widest] === -1) {
      // A single column that is too wide is cut like any text.
      widths[0] = width;
      break;
    }
    const next = Math.max(0, ...giving.filter((_, index) => index !== widest));
    const by = Math.min(over, spare[widest]!, Math.max(1, widths[widest]! - next));
    widths[widest]! -= by;
  }
  const left = width - used(widths);
  const room = count > 1 ? gap + Math.floor(left / (count - 1)) : gap;
  return { widths, gap: Math.min(room, Math.max(gap, size * WIDEST_GAP)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
