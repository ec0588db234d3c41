import { readInstant, readNumber } from "./read_json.ts";

/**
 * Milliseconds since the epoch of a date and time as data has them: an instant, seconds or milliseconds since the epoch,
 * or a date or a date and time without a zone, which is meant in the device's. Null for anything else.
 */
export function readMoment(value: unknown, timeZone: string): number | null {
  const number = readNumber(value);
  // A small number is a count or a year, not the first day of 1970.
  if (number !== null && Math.abs(number) < 1e8) return null;
  const instant = readInstant(value);
  if (instant !== null) return instant.epochMilliseconds;
  if (typeof value !== "string" || !/^\d{4}-\d\d(?:-\d\d)?(?:[T ]|$)/.test(value.trim())) return null;
  const text = value.trim();
  try {
    const local = Temporal.PlainDateTime.from(text.length === 7 ? `${text}-01` : text.replace(" ", "T"));
    return local.toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    return null;
  }
}
