/** A value's own properties, or none where it is no object. */
export function readRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? value as Readonly<Record<string, unknown>>
    : {};
}

/** A list's entries, or none where it is no list. */
export function readList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text as it is, a number or truth in words; null for anything else and for nothing but white space. */
export function readText(value: unknown): string | null {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** A finite number, also one that is written as a text; null for anything else. */
export function readNumber(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/**
 * A date and time: RFC 3339, or seconds or milliseconds since the epoch, as services write them; null for anything
 * else and for years that no screen shows.
 */
export function readInstant(value: unknown): Temporal.Instant | null {
  const number = readNumber(value);
  if (number !== null) {
    // Seconds reach this size in the year 5138, milliseconds reached it in 1973.
    const milliseconds = Math.round(Math.abs(number) < 1e11 ? number * 1000 : number);
    return Math.abs(milliseconds) < LATEST ? Temporal.Instant.fromEpochMilliseconds(milliseconds) : null;
  }
  if (typeof value !== "string") return null;
  try {
    const instant = Temporal.Instant.from(value.trim());
    return Math.abs(instant.epochMilliseconds) < LATEST ? instant : null;
  } catch {
    return null;
  }
}

/** A calendar date such as `2026-03-04`, also the one that a date and time begins with; null for anything else. */
export function readDate(value: unknown): Temporal.PlainDate | null {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d/.test(value)) return null;
  try {
    return Temporal.PlainDate.from(value.slice(0, 10));
  } catch {
    return null;
  }
}

/** Milliseconds from the epoch to the year 9999. */
const LATEST = 253_370_764_800_000;
