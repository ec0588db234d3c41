import type { Composition } from "../../renderers/mod.ts";
import { type AppContext, defineApp } from "../app.ts";
import { NO_DATA, type SourceData } from "../source.ts";
import { dayWords } from "../ui/day_words.ts";
import { chooseFirst, missingData } from "../ui/missing_data.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { roomClass } from "../ui/room.ts";
import { weatherDeclaration } from "./declaration.ts";
import { readForecast } from "./forecast.ts";
import { forecastUrl } from "./forecast_url.ts";
import { degrees, type Outlook, outlook, weatherWords } from "./outlook.ts";
import type { Settings } from "./settings.ts";
import { TinyWeather } from "./tiny_view.tsx";
import { WeatherView } from "./weather_view.tsx";
import { wordsOf } from "../words/mod.ts";

/** The weather of a place now, in the next hours and in the next days, from Open-Meteo. */
export const weather = defineApp(weatherDeclaration, {
  compose(_state, context): Composition {
    if (forecastUrl(context.settings) === null) {
      return chooseFirst(
        {
          icon: "map-pin",
          title: "choose_place",
          line: "place_here",
        },
        wordsOf(context.device.locale)("weather"),
        context,
      );
    }
    const data = context.data["forecast"] ?? NO_DATA;
    const forecast = readForecast(data.value);
    if (forecast === null) return missing(data, context);
    const look = outlook(forecast, context.now.toInstant(), data.fetchedAt);
    if (look.now === null && look.hours.length === 0 && look.days.length === 0) return missing(data, context);
    const props = { look, data, context, words: dayWords(context.device.locale) };
    return {
      view: roomClass(context.panel) === "tiny" ? <TinyWeather {...props} /> : <WeatherView {...props} />,
      labels: {},
      text: sayWeather(look, context),
      validUntil: look.nextHour,
    };
  },
});

function missing(data: SourceData, context: AppContext<Settings>): Composition {
  const say = wordsOf(context.device.locale);
  const place = placeName(context);
  return missingData(data, {
    app: say("weather"),
    what: "the_weather",
    promise: place === "" ? say("forecast_next_here") : say("forecast_next", { place }),
    advice: say("try_internet"),
  }, context);
}

function placeName({ settings: { place } }: AppContext<Settings>): string {
  return oneLine(place);
}

/** `Berlin: 12°, Light rain, 4° to 13°`. */
function sayWeather({ now, days }: Outlook, context: AppContext<Settings>): string {
  const [today] = days;
  const place = placeName(context);
  const say = wordsOf(context.device.locale);
  const parts = [
    now === null ? "" : degrees(now.temperature),
    weatherWords(now?.code ?? null, say),
    today ? say("range", { from: degrees(today.low), to: degrees(today.high) }) : "",
  ];
  return `${place === "" ? "" : `${place}: `}${parts.filter((part) => part !== "").join(", ")}`;
}
