import type { Row, Value } from "./client.ts";
import { RowError } from "./errors.ts";

/** Reads a text column. Throws RowError. */
export function readText(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === "string") return value;
  throw wrong(column, { value, expected: "text" });
}

/** Reads a text column that may be null. Throws RowError. */
export function readOptionalText(row: Row, column: string): string | null {
  return row[column] === null ? null : readText(row, column);
}

/** Reads a text column that holds one of a few words. Throws RowError. */
export function readWord<const Word extends string>(
  row: Row,
  column: string,
  words: readonly Word[],
): Word {
  const word = words.find((one) => one === row[column]);
  if (word !== undefined) return word;
  throw wrong(column, { value: row[column], expected: words.join(", ") });
}

/** Reads a whole number. Throws RowError. */
export function readInteger(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === "number" || typeof value === "bigint") return Number(value);
  throw wrong(column, { value, expected: "a number" });
}

/** Reads a whole number that may be null. Throws RowError. */
export function readOptionalInteger(row: Row, column: string): number | null {
  return row[column] === null ? null : readInteger(row, column);
}

/** Reads a JSON column; the shape is the writer's promise. Null stays null. Throws RowError when it is not JSON. */
export function readJson<T>(row: Row, column: string): T {
  const text = row[column];
  if (text === null) return null as T;
  try {
    return JSON.parse(readText(row, column));
  } catch (error) {
    if (error instanceof RowError) throw error;
    throw wrong(column, { value: text, expected: "JSON" });
  }
}

/** Texts of JSON that are remembered, and the longest of them in characters. */
const SHARED = { texts: 1000, longest: 4096 };

const shared = new Map<string, unknown>();

/**
 * Reads a JSON column that many rows have alike, such as a panel or the settings of an app: equal texts give the very same
 * value, frozen, so that whoever makes something of it may remember what. Throws RowError when it is not JSON.
 */
export function readSharedJson<T>(row: Row, column: string): T {
  const text = row[column];
  if (typeof text !== "string" || text.length > SHARED.longest) return readJson(row, column);
  const known = shared.get(text);
  if (known !== undefined) return known as T;
  const value = deepFreeze(readJson<T>(row, column));
  const [oldest] = shared.keys();
  if (shared.size >= SHARED.texts && oldest !== undefined) shared.delete(oldest);
  shared.set(text, value);
  return value;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

/** Reads a BLOB column. Throws RowError. */
export function readBytes(row: Row, column: string): Uint8Array<ArrayBuffer> {
  const value = row[column];
  if (value instanceof Uint8Array) return value;
  throw wrong(column, { value, expected: "bytes" });
}

/** JSON text of a value, for a column; null stays null. */
export function toJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

/** The first row as a value, or null when there is none. */
export function readFirst<T>(rows: readonly Row[], read: (row: Row) => T): T | null {
  const [row] = rows;
  return row === undefined ? null : read(row);
}

function wrong(column: string, options: { value: Value | undefined; expected: string }): RowError {
  const text = options.value === undefined ? "no such column" : `"${String(options.value).slice(0, 40)}"`;
  return new RowError(`Cannot read column ${column}: found ${text}, expected ${options.expected}`);
}
