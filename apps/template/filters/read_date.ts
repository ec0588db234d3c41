const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
const CLOCK_ONLY = /^\d{1,2}:\d{2}(?::\d{2})?$/;
const ZONE = /(?:\bGMT|\bUTC|Z|[+-]\d{2}:?\d{2})\)?$/;
/** Milliseconds that an instant may be from the epoch. */
const FARTHEST = 8.64e15;

/**
 * A time from whatever a template may give a date filter: `now`, `today`, seconds since the epoch, or a date or a time
 * in words; without a zone it is local. Null when it cannot be read. The zone of the machine plays no part.
 */
export function readDate(value: unknown, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime | null {
  if (value instanceof Temporal.ZonedDateTime) return value.withTimeZone(now.timeZoneId);
  if (typeof value === "number") return fromMilliseconds(value * 1000, now);
  if (typeof value !== "string") return null;
  const text = value.trim();
  if (text === "now" || text === "today") return now;
  if (/^-?\d{5,12}(?:\.\d+)?$/.test(text)) return fromMilliseconds(Number(text) * 1000, now);
  try {
    return readText(text, now);
  } catch {
    return null;
  }
}

function readText(text: string, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime | null {
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, date, time = "00:00", zone] = iso;
    const plain = `${date}T${
      time.padStart(time.indexOf(":") === 1 ? time.length + 1 : 0, "0").replace(",", ".")
    }`;
    if (zone === undefined) return Temporal.PlainDateTime.from(plain).toZonedDateTime(now.timeZoneId);
    const offset = /^[+-]/.test(zone) ? zone : "Z";
    return Temporal.Instant.from(plain + offset).toZonedDateTimeISO(now.timeZoneId);
  }
  if (CLOCK_ONLY.test(text)) {
    return now.withPlainTime(
      Temporal.PlainTime.from(text.padStart(text.indexOf(":") === 1 ? text.length + 1 : 0, "0")),
    );
  }
  if (ZONE.test(text)) return fromMilliseconds(Date.parse(text), now);
  // Words without a zone: read as if in UTC, so that the machine's own zone does not matter, then taken as local.
  const milliseconds = Date.parse(`${text.replace(/(\d)(?:st|nd|rd|th)\b/g, "$1")} UTC`);
  if (!isInstant(milliseconds)) return null;
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO("UTC").toPlainDateTime()
    .toZonedDateTime(now.timeZoneId);
}

function fromMilliseconds(milliseconds: number, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime | null {
  if (!isInstant(milliseconds)) return null;
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(milliseconds)).toZonedDateTimeISO(now.timeZoneId);
}

function isInstant(milliseconds: number): boolean {
  return Number.isFinite(milliseconds) && Math.abs(milliseconds) <= FARTHEST;
}
