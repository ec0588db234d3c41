import type { Settings } from "./settings.ts";

const CURRENT = [
  "temperature_2m",
  "relative_humidity_2m",
  "apparent_temperature",
  "is_day",
  "weather_code",
  "wind_speed_10m",
  "wind_direction_10m",
];
const HOURLY = [
  "temperature_2m",
  "precipitation_probability",
  "precipitation",
  "weather_code",
  "is_day",
];
const DAILY = [
  "weather_code",
  "temperature_2m_max",
  "temperature_2m_min",
  "sunrise",
  "sunset",
  "precipitation_sum",
  "precipitation_probability_max",
];

/** Where Open-Meteo tells the weather of the place, for seven days; null while no place is chosen. */
export function forecastUrl({ latitude, longitude, units }: Settings): string | null {
  if (latitude === null || longitude === null) return null;
  const imperial = units === "imperial"
    ? "&temperature_unit=fahrenheit&wind_speed_unit=mph&precipitation_unit=inch"
    : "";
  return `https://api.open-meteo.com/v1/forecast?latitude=${latitude}&longitude=${longitude}` +
    `&current=${CURRENT}&hourly=${HOURLY}&daily=${DAILY}&timezone=auto&forecast_days=7${imperial}`;
}
