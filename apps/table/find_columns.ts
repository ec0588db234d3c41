import { oneLine } from "../ui/plain_text.ts";
import { readNumber, readText } from "../ui/read_json.ts";
import { readMoment } from "../ui/read_moment.ts";
import { pick } from "./find_rows.ts";
import type { ColumnSettings, Settings } from "./settings.ts";

/** Rows that tell what columns there are and what is in them. */
const LOOKED_AT = 50;

/** Columns that are found where none are chosen. */
const MOST_FOUND = 8;

/** A column that is known to be of one format. */
export interface Column extends ColumnSettings {
  readonly format: Exclude<ColumnSettings["format"], "auto">;
  readonly align: Exclude<ColumnSettings["align"], "auto">;
}

/** The columns that are chosen, else those that the first rows have, with a title, a format and an alignment each. */
export function findColumns(
  rows: readonly unknown[],
  settings: Pick<Settings, "columns">,
): readonly Column[] {
  const first = rows.slice(0, LOOKED_AT);
  const chosen = settings.columns.filter(({ path }) => path !== "");
  return (chosen.length > 0 ? chosen : namesOf(first)).map((column) => {
    const format = column.format === "auto"
      ? formatOf(first.map((row) => pick(row, column.path)))
      : column.format;
    const align = column.align !== "auto"
      ? column.align
      : format === "number"
      ? "right"
      : format === "boolean"
      ? "center"
      : "left";
    return { ...column, title: oneLine(column.title || titleOf(column.path)), format, align };
  });
}

function namesOf(rows: readonly unknown[]): readonly ColumnSettings[] {
  const blank = { title: "", align: "auto", format: "auto", decimals: null } as const;
  const names = new Set<string>();
  let widest = 0;
  for (const row of rows) {
    if (Array.isArray(row)) widest = Math.max(widest, row.length);
    else if (typeof row === "object" && row !== null) {
      for (const [name, value] of Object.entries(row)) {
        if (!name.includes("'") && readText(value) !== null && names.size < MOST_FOUND) names.add(name);
      }
    }
  }
  const paths = names.size > 0
    ? [...names].map((name) => ({ title: startLarge(name.replaceAll("_", " ")), path: `['${name}']` }))
    : Array.from({ length: Math.min(widest, MOST_FOUND) }, (_, index) => ({ title: "", path: `[${index}]` }));
  // Rows of bare values are a column by themselves.
  return paths.length === 0 ? [{ ...blank, path: "$" }] : paths.map((path) => ({ ...blank, ...path }));
}

/** The last name of a path, its first letter large; nothing for positions. */
function titleOf(path: string): string {
  return startLarge(
    /([^.[\]'"$*]+)['"]?\]?$/.exec(path)?.[1]?.replaceAll("_", " ").replace(/^-?\d+$/, "") ?? "",
  );
}

function startLarge(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function formatOf(values: readonly unknown[]): Column["format"] {
  const told = values.filter((value) => readText(value) !== null);
  if (told.length === 0) return "text";
  if (told.every((value) => typeof value === "boolean")) return "boolean";
  if (told.every((value) => typeof value === "string" && readMoment(value, "UTC") !== null)) {
    return told.every((value) => String(value).trim().length <= 10) ? "date" : "time";
  }
  return told.every((value) => typeof value !== "boolean" && readNumber(value) !== null) ? "number" : "text";
}
