import { declareApp } from "../declare_app.ts";
import type { Source } from "../source.ts";
import { forecastUrl } from "./forecast_url.ts";
import { type Settings, settings } from "./settings.ts";

/** The weather of a place now, in the next hours and in the next days, from Open-Meteo. */
export const weatherDeclaration = declareApp<Settings>({
  kind: "weather",
  name: "Weather",
  description: "The weather of a place: now, in the next hours and in the next days.",
  settings,
  sources(settings): Readonly<Record<string, Source>> {
    const url = forecastUrl(settings);
    return url === null ? {} : { forecast: { kind: "url", url, intervalSeconds: 900, parser: "json" } };
  },
});
