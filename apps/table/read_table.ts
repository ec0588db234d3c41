import { readNumber } from "../ui/read_json.ts";
import { type Column, findColumns } from "./find_columns.ts";
import { chooseRows, findRows, isEqual, pick } from "./find_rows.ts";
import type { Settings } from "./settings.ts";
import { type Cell, type CellWords, writeCell } from "./write_cell.ts";

/** A cell with its mark. */
export interface MarkedCell extends Cell {
  readonly marked: boolean;
}

/** A table ready to be laid out. */
export interface TableData {
  readonly columns: readonly Column[];
  /** Rows that any glass could show; `count` has them all. */
  readonly rows: readonly (readonly MarkedCell[])[];
  readonly count: number;
  /** The first instant at which a cell reads otherwise, in milliseconds since the epoch; Infinity for never. */
  readonly changesAt: number;
}

/** Rows that are written: more are on no glass. */
const MOST_WRITTEN = 150;

/** The table that settings choose from data of any shape; null where there is no list. Never throws. */
export function readTable(
  data: unknown,
  { settings, words }: { readonly settings: Settings; readonly words: CellWords },
): TableData | null {
  const all = findRows(data, settings.rows);
  if (all === null) return null;
  const chosen = chooseRows(all, { settings, locale: words.locale });
  const columns = findColumns(all, settings);
  const shown = chosen.slice(0, MOST_WRITTEN);
  const decimals = columns.map(({ path }) => decimalsOf(shown.map((row) => pick(row, path))));
  const rows = shown.map((row) =>
    columns.map((column, index): MarkedCell => {
      const value = pick(row, column.path);
      const cell = writeCell(value, { column, decimals: decimals[index] ?? 0, words });
      return { ...cell, marked: isMarked(value, column, settings) };
    })
  );
  const changesAt = rows.flat().reduce((first, cell) => Math.min(first, cell.changesAt), Infinity);
  return { columns, rows, count: chosen.length, changesAt };
}

function isMarked(value: unknown, { path }: Column, { highlights }: Settings): boolean {
  const number = readNumber(value);
  return highlights.some(({ path: marked, above, below, equal }) => {
    if (marked !== path && `['${marked}']` !== path) return false;
    return (number !== null && ((above !== null && number > above) || (below !== null && number < below))) ||
      (equal !== "" && isEqual(value, equal));
  });
}

/** Digits after the point that a column's numbers have, at most three, so that points stand under each other. */
function decimalsOf(values: readonly unknown[]): number {
  const digits = values.map((value) => {
    const number = readNumber(value);
    const text = number === null ? "" : String(number);
    return text.includes("e") ? 0 : text.split(".")[1]?.length ?? 0;
  });
  return Math.min(3, Math.max(0, ...digits));
}
