import type { CurrentWeather, DayWeather, Forecast, HourWeather } from "./forecast.ts";

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
export function weatherWords(code: number | null): string {
  return code === null ? "" : WORDS[code] ?? "";
}

const WORDS: Readonly<Record<number, string>> = {
  0: "Clear",
  1: "Mostly clear",
  2: "Partly cloudy",
  3: "Overcast",
  45: "Fog",
  48: "Rime fog",
  51: "Light drizzle",
  53: "Drizzle",
  55: "Heavy drizzle",
  56: "Freezing drizzle",
  57: "Freezing drizzle",
  61: "Light rain",
  63: "Rain",
  65: "Heavy rain",
  66: "Freezing rain",
  67: "Freezing rain",
  71: "Light snow",
  73: "Snow",
  75: "Heavy snow",
  77: "Snow grains",
  80: "Light showers",
  81: "Showers",
  82: "Heavy showers",
  85: "Snow showers",
  86: "Snow showers",
  95: "Thunderstorm",
  96: "Thunder, hail",
  99: "Thunder, hail",
};

const POINTS = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"];

/** The compass point that a wind comes from; empty when it is unknown. */
export function compassPoint(from: number | null): string {
  return from === null ? "" : POINTS[Math.round(from / 45) % 8] ?? "";
}
