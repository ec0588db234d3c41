import type { CurrentWeather, DayWeather, Forecast, HourWeather } from "./forecast.ts";
import { type Say, type WordName } from "../words/mod.ts";

/** A forecast as seen from some moment. */
export interface Outlook {
  /** The time on the walls of the place. */
  readonly wall: Temporal.PlainDateTime;
  /** The weather now: as measured, else as forecast for this hour, else the high of the day. */
  readonly now: CurrentWeather | null;
  /** From this hour on. */
  readonly hours: readonly HourWeather[];
  /** From today on. */
  readonly days: readonly DayWeather[];
  /** When the next hour begins, in elapsed time. */
  readonly nextHour: Temporal.Instant;
}

/** Looks at a forecast from now: what is past is left out, what was measured two hours ago is not "now" any more. */
export function outlook(
  forecast: Forecast,
  now: Temporal.Instant,
  fetchedAt: Temporal.Instant | null = null,
): Outlook {
  const wall = now.add({ seconds: forecast.offset }).toZonedDateTimeISO("UTC").toPlainDateTime();
  const hour = wall.round({ smallestUnit: "hour", roundingMode: "floor" });
  const hours = forecast.hours.filter(({ at }) => Temporal.PlainDateTime.compare(at, hour) >= 0);
  const days = forecast.days.filter(({ date }) => Temporal.PlainDate.compare(date, wall) >= 0);
  const first = hours[0]?.at.equals(hour) ? hours[0] : null;
  const isOld = fetchedAt !== null && now.since(fetchedAt).total("hours") > 2;
  const measured = isOld && first?.temperature != null ? null : forecast.current;
  return {
    wall,
    now: measured ?? (first && fromHour(first)) ?? (days[0] ? fromDay(days[0]) : null),
    hours,
    days,
    nextHour: hour.add({ hours: 1 }).toZonedDateTime("UTC").toInstant().subtract({
      seconds: forecast.offset,
    }),
  };
}

function fromHour({ temperature, code, isDay }: HourWeather): CurrentWeather | null {
  if (temperature === null) return null;
  return { temperature, feelsLike: null, humidity: null, wind: null, windFrom: null, code, isDay };
}

function fromDay({ high, code }: DayWeather): CurrentWeather | null {
  if (high === null) return null;
  return {
    temperature: high,
    feelsLike: null,
    humidity: null,
    wind: null,
    windFrom: null,
    code,
    isDay: true,
  };
}

/** Whole degrees; minus nothing is nothing. */
export function degrees(value: number | null): string {
  return value === null ? "–" : `${String(Math.round(value) + 0).replace("-", "−")}°`;
}

/** The weather of a WMO code in two or three words. */
export function weatherWords(code: number | null, say: Say): string {
  const name = code === null ? undefined : WORDS[code];
  return name === undefined ? "" : say(name);
}

const WORDS: Readonly<Record<number, WordName>> = {
  0: "clear",
  1: "mostly_clear",
  2: "partly_cloudy",
  3: "overcast",
  45: "fog",
  48: "rime_fog",
  51: "light_drizzle",
  53: "drizzle",
  55: "heavy_drizzle",
  56: "freezing_drizzle",
  57: "freezing_drizzle",
  61: "light_rain",
  63: "rain",
  65: "heavy_rain",
  66: "freezing_rain",
  67: "freezing_rain",
  71: "light_snow",
  73: "snow",
  75: "heavy_snow",
  77: "snow_grains",
  80: "light_showers",
  81: "showers",
  82: "heavy_showers",
  85: "snow_showers",
  86: "snow_showers",
  95: "thunderstorm",
  96: "thunder_hail",
  99: "thunder_hail",
};

/** The compass point that a wind comes from; empty when it is unknown. */
export function compassPoint(from: number | null, say: Say): string {
  return from === null ? "" : say("compass").split(" ")[Math.round(from / 45) % 8] ?? "";
}
