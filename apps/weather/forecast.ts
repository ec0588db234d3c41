import { readDate, readList, readNumber, readRecord } from "../ui/read_json.ts";

/** What a weather service tells of a place. All times are those of its walls; what is unknown is null. */
export interface Forecast {
  /** Seconds that the walls of the place are ahead of UTC. */
  readonly offset: number;
  readonly current: CurrentWeather | null;
  /** Earliest first, one an hour. */
  readonly hours: readonly HourWeather[];
  /** Earliest first. */
  readonly days: readonly DayWeather[];
}

/** The weather now. */
export interface CurrentWeather {
  readonly temperature: number;
  readonly feelsLike: number | null;
  /** Percent. */
  readonly humidity: number | null;
  /** In the unit that was asked for. */
  readonly wind: number | null;
  /** Degrees that the wind comes from, clockwise from north. */
  readonly windFrom: number | null;
  /** WMO. */
  readonly code: number | null;
  readonly isDay: boolean;
}

/** The weather of one hour. */
export interface HourWeather {
  readonly at: Temporal.PlainDateTime;
  readonly temperature: number | null;
  /** Percent. */
  readonly rainChance: number | null;
  readonly code: number | null;
  readonly isDay: boolean;
}

/** The weather of one day. */
export interface DayWeather {
  readonly date: Temporal.PlainDate;
  readonly code: number | null;
  readonly high: number | null;
  readonly low: number | null;
  /** Percent. */
  readonly rainChance: number | null;
  readonly sunrise: Temporal.PlainDateTime | null;
  readonly sunset: Temporal.PlainDateTime | null;
}

/** Hours and days that are read at most: more than any forecast has. */
const MOST = 1000;

/** The forecast in an answer of Open-Meteo; null when it tells nothing. Never throws. */
export function readForecast(value: unknown): Forecast | null {
  const answer = readRecord(value);
  const offset = Math.trunc(readNumber(answer["utc_offset_seconds"]) ?? 0);
  const forecast = {
    offset: Math.abs(offset) <= 86_400 ? offset : 0,
    current: readCurrent(answer["current"]),
    hours: readHours(answer["hourly"]),
    days: readDays(answer["daily"]),
  };
  const { current, hours, days } = forecast;
  return current === null && hours.length === 0 && days.length === 0 ? null : forecast;
}

function readCurrent(value: unknown): CurrentWeather | null {
  const current = readRecord(value);
  const temperature = readDegrees(current["temperature_2m"]);
  if (temperature === null) return null;
  return {
    temperature,
    feelsLike: readDegrees(current["apparent_temperature"]),
    humidity: readPercent(current["relative_humidity_2m"]),
    wind: readWithin(current["wind_speed_10m"], 0, 1000),
    windFrom: readWithin(current["wind_direction_10m"], 0, 360),
    code: readNumber(current["weather_code"]),
    isDay: readNumber(current["is_day"]) !== 0,
  };
}

function readHours(value: unknown): readonly HourWeather[] {
  const column = columnsOf(value);
  const hours = readList(readRecord(value)["time"]).slice(0, MOST).flatMap((time, index) => {
    const at = readWallTime(time);
    if (at === null) return [];
    return [{
      at,
      temperature: readDegrees(column("temperature_2m", index)),
      rainChance: readPercent(column("precipitation_probability", index)),
      code: readNumber(column("weather_code", index)),
      isDay: readNumber(column("is_day", index)) !== 0,
    }];
  });
  return hours.sort((one, other) => Temporal.PlainDateTime.compare(one.at, other.at));
}

function readDays(value: unknown): readonly DayWeather[] {
  const column = columnsOf(value);
  const days = readList(readRecord(value)["time"]).slice(0, MOST).flatMap((time, index) => {
    const date = readDate(time);
    if (date === null) return [];
    return [{
      date,
      code: readNumber(column("weather_code", index)),
      high: readDegrees(column("temperature_2m_max", index)),
      low: readDegrees(column("temperature_2m_min", index)),
      rainChance: readPercent(column("precipitation_probability_max", index)),
      sunrise: readWallTime(column("sunrise", index)),
      sunset: readWallTime(column("sunset", index)),
    }];
  });
  return days.sort((one, other) => Temporal.PlainDate.compare(one.date, other.date));
}

/** A cell of an answer that is told in columns. */
function columnsOf(value: unknown): (name: string, index: number) => unknown {
  const record = readRecord(value);
  return (name, index) => readList(record[name])[index];
}

/** `2026-11-23T14:00`, without an offset. */
function readWallTime(value: unknown): Temporal.PlainDateTime | null {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return null;
  try {
    return Temporal.PlainDateTime.from(value.slice(0, 16));
  } catch {
    return null;
  }
}

/** No place on earth is hotter or colder in either unit. */
function readDegrees(value: unknown): number | null {
  return readWithin(value, -150, 200);
}

function readPercent(value: unknown): number | null {
  return readWithin(value, 0, 100);
}

function readWithin(value: unknown, least: number, most: number): number | null {
  const number = readNumber(value);
  return number !== null && number >= least && number <= most ? number : null;
}
