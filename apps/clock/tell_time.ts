import { keepFormats } from "../ui/keep_formats.ts";

const times = keepFormats((locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, options)
);

/** How a clock is told: the time in its parts, and the day in words. */
export interface ToldTime {
  /** `14:05`, or `2:05` where the day has two halves; Latin digits. */
  readonly time: string;
  /** `PM`, or an empty text where the day has 24 hours. */
  readonly half: string;
  /** `Monday`. */
  readonly weekday: string;
  /** `23 November 2026`, in the locale's own order. */
  readonly date: string;
  /** `23 November`, where the year finds no room. */
  readonly monthDay: string;
  /** `Mon 23 Nov`, for small glass. */
  readonly shortDate: string;
  /** `Mon 23`, where even that is too long. */
  readonly dayOnly: string;
}

/** Tells an instant in its zone the way a locale does. */
export function tellTime(
  now: Temporal.ZonedDateTime,
  options: { readonly locale: string; readonly hourFormat: "auto" | "12" | "24" },
): ToldTime {
  const { locale, hourFormat } = options;
  const say = (format: Intl.DateTimeFormatOptions) =>
    times(locale, { timeZone: now.timeZoneId, numberingSystem: "latn", ...format });
  const hour12 = hourFormat === "auto" ? undefined : hourFormat === "12";
  const moment = now.epochMilliseconds;
  const clock = say({ hour: "numeric", minute: "2-digit", ...(hour12 === undefined ? {} : { hour12 }) });
  const parts = clock.formatToParts(moment);
  const half = parts.find(({ type }) => type === "dayPeriod")?.value ?? "";
  const part = (type: string) => parts.find((other) => other.type === type)?.value ?? "";
  const separator = parts.slice(parts.findIndex(({ type }) => type === "hour") + 1)
    .find(({ type }) => type === "literal")?.value.trim();
  return {
    time: `${half === "" ? part("hour").padStart(2, "0") : part("hour")}${separator || ":"}${part("minute")}`,
    half,
    weekday: say({ weekday: "long" }).format(moment),
    date: say({ day: "numeric", month: "long", year: "numeric" }).format(moment),
    monthDay: say({ day: "numeric", month: "long" }).format(moment),
    shortDate: say({ weekday: "short", day: "numeric", month: "short" }).format(moment),
    dayOnly: say({ weekday: "short", day: "numeric" }).format(moment),
  };
}

/** The instant at which the next minute begins, counted in elapsed time, so that no change of the clocks moves it. */
export function nextMinute(now: Temporal.ZonedDateTime): Temporal.Instant {
  return now.round({ smallestUnit: "minute", roundingMode: "floor" }).add({ minutes: 1 }).toInstant();
}
