import { followPath, readPath } from "../ui/json_path.ts";
import { readNumber, readText } from "../ui/read_json.ts";
import { oneLine } from "../ui/plain_text.ts";
import type { Settings } from "./settings.ts";

/** Levels that are looked through for a list, and properties on each. */
const DEEPEST = 4;
const MOST_NAMES = 50;

/** Rows that are looked at. */
const MOST_ROWS = 20_000;

/** The rows of data of any shape: those that the path leads to, else the first list; null where there is no list. */
export function findRows(data: unknown, rows: string): readonly unknown[] | null {
  const path = readPath(rows);
  if (path === null) return firstList(data, 0)?.slice(0, MOST_ROWS) ?? null;
  const found = followPath(data, path);
  const [only] = found;
  if (found.length === 0) return null;
  return (found.length === 1 && Array.isArray(only) ? only : found).slice(0, MOST_ROWS);
}

function firstList(value: unknown, depth: number): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null || depth >= DEEPEST) return null;
  for (const child of Object.values(value).slice(0, MOST_NAMES)) {
    const found = firstList(child, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** What a row has at a path; undefined where it has nothing. */
export function pick(row: unknown, text: string): unknown {
  const path = readPath(text);
  return path === null ? row : followPath(row, path)[0];
}

/** The rows that pass every filter, in the order that is wanted. */
export function chooseRows(
  rows: readonly unknown[],
  { settings, locale }: { readonly settings: Settings; readonly locale: string },
): readonly unknown[] {
  const filters = settings.filters.filter(({ path }) => path !== "");
  const kept = rows.filter((row) => filters.every((filter) => passes(pick(row, filter.path), filter)));
  if (settings.sort_by === "") return kept;
  const compare = comparer(locale);
  const keyed = kept.map((row) => ({ row, key: pick(row, settings.sort_by) }));
  const turn = settings.descending ? -1 : 1;
  keyed.sort((a, b) => {
    // What has no value comes last, whichever way.
    const missing = Number(readText(a.key) === null) - Number(readText(b.key) === null);
    return missing !== 0 ? missing : turn * compare(a.key, b.key);
  });
  return keyed.map(({ row }) => row);
}

function passes(found: unknown, { is, value }: Settings["filters"][number]): boolean {
  const equal = isEqual(found, value);
  if (is === "equal") return equal;
  if (is === "not_equal") return !equal;
  const [one, other] = [readNumber(found), readNumber(value)];
  if (one !== null && other !== null) return is === "above" ? one > other : one < other;
  // Dates and times as texts are in their order too.
  const text = readText(found);
  return text !== null && (is === "above" ? text > value : text < value);
}

/** Whether a value is written as a text, in large or small letters, or is its number. */
export function isEqual(found: unknown, text: string): boolean {
  const number = readNumber(found);
  if (number !== null && number === readNumber(text)) return true;
  return oneLine(readText(found) ?? "").toLowerCase() === oneLine(text).toLowerCase();
}

function comparer(locale: string): (a: unknown, b: unknown) => number {
  const collator = collatorOf(locale);
  return (a, b) => {
    const [one, other] = [readNumber(a), readNumber(b)];
    if (one !== null && other !== null) return one - other;
    return collator.compare(readText(a) ?? "", readText(b) ?? "");
  };
}

function collatorOf(locale: string): Intl.Collator {
  try {
    return new Intl.Collator(locale, { numeric: true });
  } catch {
    return new Intl.Collator("en-GB", { numeric: true });
  }
}
