import { z } from "zod";

/** A date, or a date and a time of day, that has no zone of its own: it is meant where the device hangs. */
export interface LocalTime {
  readonly date: Temporal.PlainDate;
  /** Null when the whole day is meant. */
  readonly time: Temporal.PlainTime | null;
}

/** `2026-03-04`, `2026-03-04 13:05` or, as browsers send it, `2026-03-04T13:05`. */
const FORM = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?)?$/;

/** Reads a date or a date and time; null when it is none. */
export function readLocalTime(text: string): LocalTime | null {
  const match = FORM.exec(text.trim());
  if (match === null) return null;
  try {
    const date = Temporal.PlainDate.from(match[1] ?? "");
    return { date, time: match[2] === undefined ? null : Temporal.PlainTime.from(match[2]) };
  } catch {
    return null;
  }
}

/** The instant that is meant in a zone: midnight, or the first moment of the day, where no time is said. */
export function toInstant({ date, time }: LocalTime, timeZone: string): Temporal.Instant {
  return date.toZonedDateTime(time === null ? { timeZone } : { timeZone, plainTime: time }).toInstant();
}

/** A setting that is a date or a date and time; with `optional`, it may be empty. */
export function localTimeText(options: { readonly optional?: true } = {}): z.ZodString {
  return z.string().trim().refine(
    (text) => (options.optional && text === "") || readLocalTime(text) !== null,
    {
      error: ({ input }) =>
        `found ${JSON.stringify(input)}, expected a date such as 2026-12-24 or 2026-12-24 18:00`,
    },
  ).meta({ format: "local-time" });
}
