import type { FilterAround } from "./filter_around.ts";
import { readDate } from "./read_date.ts";
import { tellDate } from "./tell_date.ts";

/** Names that Rails gives to formats, which `l_date` takes in the place of one. */
const NAMED: Readonly<Record<string, string>> = {
  default: "%Y-%m-%d",
  short: "%b %d",
  long: "%B %d, %Y",
};

const UNITS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

function isNow(value: unknown): boolean {
  return typeof value === "string" && /^\s*(?:now|today)\s*$/.test(value);
}

/** The locale, or the template's own where it is none. */
export function toLocale(value: unknown, fallback: string): string {
  try {
    return typeof value === "string" && value !== ""
      ? new Intl.Locale(value.replaceAll("_", "-")).toString()
      : fallback;
  } catch {
    return fallback;
  }
}

function inZone(now: Temporal.ZonedDateTime, zone: unknown): Temporal.ZonedDateTime {
  try {
    if (typeof zone === "string" && zone !== "") return now.withTimeZone(zone);
  } catch {
    // A zone that nobody knows: the device's own.
  }
  return now;
}

/** Filters that read and tell dates, in the device's zone and locale. */
export function dateFilters(
  { clock, locale }: FilterAround,
): Record<string, (...given: unknown[]) => unknown> {
  const tell = (value: unknown, format: unknown, options: { locale: string; zone?: unknown }) => {
    const now = inZone(clock.now, options.zone);
    const time = readDate(value, now);
    if (time === null) return value;
    const look = isNow(value) ? clock.look : () => {};
    return tellDate(time, typeof format === "string" ? format : "%A, %B %-e, %Y at %-l:%M %P %z", {
      locale: options.locale,
      look,
    });
  };
  const relative = (value: unknown, from: unknown, wanted: unknown) => {
    const time = readDate(value, clock.now);
    if (time === null) return value;
    if (from === undefined || from === null || isNow(from)) clock.look("minute");
    const base = readDate(from ?? "now", clock.now) ?? clock.now;
    const seconds = Math.trunc((time.epochMilliseconds - base.epochMilliseconds) / 1000);
    const words = new Intl.RelativeTimeFormat(toLocale(wanted, locale));
    const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
    if (unit === "second") {
      return new Intl.RelativeTimeFormat(toLocale(wanted, locale), { numeric: "auto" }).format(0, "second");
    }
    return words.format(Math.trunc(seconds / length), unit);
  };
  return {
    // The names of days and months in plain `date` are English, as every Liquid has them.
    date: (value, format, zone) => tell(value, format, { locale: "en", zone }),
    date_to_string: (value) => tell(value, "%d %b %Y", { locale: "en" }),
    date_to_long_string: (value) => tell(value, "%d %B %Y", { locale: "en" }),
    date_to_xmlschema: (value) => tell(value, "%Y-%m-%dT%H:%M:%S%:z", { locale: "en" }),
    date_to_rfc822: (value) => tell(value, "%a, %d %b %Y %H:%M:%S %z", { locale: "en" }),
    l_date: (value, format, wanted) => {
      const asked = typeof format === "string" ? format : "default";
      return tell(value, asked.includes("%") ? asked : NAMED[asked] ?? NAMED.default, {
        locale: toLocale(wanted, locale),
      });
    },
    days_ago: (count, zone) => {
      clock.look("day");
      const days = Math.trunc(Number(count));
      if (!Number.isFinite(days) || Math.abs(days) > 100_000) return "";
      return inZone(clock.now, zone).toPlainDate().subtract({ days }).toString();
    },
    ordinalize: (value, format) => {
      const time = readDate(value, clock.now);
      if (time === null) return value;
      const day = `${time.day}${ordinalEnd(time.day)}`;
      return tell(value, String(format ?? "<<ordinal_day>>").replaceAll("<<ordinal_day>>", day), {
        locale: "en",
      });
    },
    relative_time: relative,
    time_ago_in_words: (value) => relative(value, undefined, "en"),
  };
}

function ordinalEnd(day: number): string {
  if (day >= 11 && day <= 13) return "th";
  return ["th", "st", "nd", "rd"][day % 10] ?? "th";
}
