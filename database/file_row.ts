import type { Row, Value } from "./client.ts";

/** Whole numbers go as integers: the library would bind every number as REAL, and `1 || ''` would give `1.0`. */
export function toArgument(value: Value): Value {
  if (typeof value !== "number") return value instanceof ArrayBuffer ? new Uint8Array(value) : value;
  if (!Number.isFinite(value)) throw new RangeError(`Cannot bind ${value}, expected a finite number`);
  return Number.isSafeInteger(value) ? BigInt(value) : value;
}

/** A row of the names of its columns and what the library gave for them. Throws RangeError. */
export function toRow(columns: readonly string[], values: readonly Value[]): Row {
  const row: Record<string, Value> = {};
  for (let at = 0; at < columns.length; at++) row[columns[at]!] = fromFile(values[at] ?? null);
  return row;
}

function fromFile(value: Value): Value {
  if (typeof value === "bigint") {
    const number = Number(value);
    if (Number.isSafeInteger(number)) return number;
    throw new RangeError(
      `Cannot read ${value}, expected a whole number that JavaScript can tell from the next`,
    );
  }
  return value instanceof Uint8Array ? new Uint8Array(value) : value;
}
