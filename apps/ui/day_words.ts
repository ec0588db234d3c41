import { isTextCovered } from "../../renderers/mod.ts";

/** A date, or a date and time, on some wall. */
export type WallDay = Temporal.PlainDate | Temporal.PlainDateTime;

/** Says times and days the way a locale does. */
export interface DayWords {
  /** `14:05`, or `2:05 PM`. */
  time(at: Temporal.PlainDateTime): string;
  /** `14`, or `2 PM`, for the axis of a chart. */
  hour(at: Temporal.PlainDateTime): string;
  /** `Monday`. */
  weekday(day: WallDay): string;
  /** `Mon`. */
  shortWeekday(day: WallDay): string;
  /** The shortest that tells it from the days around it: `M`. */
  narrowWeekday(day: WallDay): string;
  /** `23 November`. */
  monthDay(day: WallDay): string;
  /** `Mon 23 Nov`. */
  shortDate(day: WallDay): string;
  /** `23 Nov`. */
  shortMonthDay(day: WallDay): string;
  /** `November 2026`. */
  month(day: WallDay): string;
  /** 1 Monday to 7 Sunday: the day that a week begins with. */
  readonly firstDay: number;
}

type Options = Intl.DateTimeFormatOptions;

const kept = new Map<string, DayWords>();

/** The words of a locale; English ones where it is none or no font has its letters. */
export function dayWords(locale: string): DayWords {
  let words = kept.get(locale);
  if (words === undefined) {
    words = makeWords(locale);
    if (kept.size < 100) kept.set(locale, words);
  }
  return words;
}

function makeWords(wanted: string): DayWords {
  const own = isLocale(wanted) ? wanted : "en-GB";
  const hour12 = format(own, { hour: "numeric" }).resolvedOptions().hour12 ?? false;
  const sample = Temporal.PlainDate.from("2026-11-23");
  const full: Options = { weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "numeric" };
  const locale = isTextCovered(say(own, full, sample)) ? own : "en-GB";
  const sayer = (options: Options) => {
    const made = format(locale, options);
    return (day: WallDay) => made.format(toEpoch(day));
  };
  const clock = sayer({ hour: "numeric", minute: "2-digit", hour12 });
  const hours = sayer({ hour: "numeric", hour12: true });
  return {
    time: (at) => hour12 ? clock(at).toUpperCase() : clock(at).padStart(5, "0"),
    hour: (at) => hour12 ? hours(at).toUpperCase() : String(at.hour).padStart(2, "0"),
    weekday: sayer({ weekday: "long" }),
    shortWeekday: sayer({ weekday: "short" }),
    narrowWeekday: sayer({ weekday: "narrow" }),
    monthDay: sayer({ day: "numeric", month: "long" }),
    shortDate: sayer({ weekday: "short", day: "numeric", month: "short" }),
    shortMonthDay: sayer({ day: "numeric", month: "short" }),
    month: sayer({ month: "long", year: "numeric" }),
    firstDay: firstDay(own),
  };
}

function format(locale: string, options: Options): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    numberingSystem: "latn",
    calendar: "gregory",
    ...options,
  });
}

function say(locale: string, options: Options, day: WallDay): string {
  return format(locale, options).format(toEpoch(day));
}

function toEpoch(day: WallDay): number {
  return ("hour" in day ? day : day.toPlainDateTime()).toZonedDateTime("UTC").epochMilliseconds;
}

/** Newer engines tell it by a method, older ones by a property. */
function firstDay(locale: string): number {
  const asked = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { readonly firstDay: number };
    weekInfo?: { readonly firstDay: number };
  };
  return (asked.getWeekInfo?.() ?? asked.weekInfo)?.firstDay ?? 1;
}

function isLocale(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}
