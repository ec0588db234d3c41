import type { IconName } from "../../renderers/mod.ts";
import { wordsOf } from "../words/mod.ts";
import { compassPoint, degrees, weatherWords } from "./outlook.ts";
import type { WeatherProps } from "./weather_props.ts";

/** One thing about now or today, in a few words, with the icon that it is known by. */
export interface WeatherFact {
  readonly icon: IconName;
  readonly text: string;
}

/** What the weather is like now, and what the temperature of today lies between; what is unknown is left out. */
export function weatherHead({ look: { now, days }, context }: WeatherProps): readonly string[] {
  const [today] = days;
  const say = wordsOf(context.device.locale);
  return [
    weatherWords(now?.code ?? null, say),
    today && (today.low !== null || today.high !== null)
      ? say("range", { from: degrees(today.low), to: degrees(today.high) })
      : "",
  ].filter((text) => text !== "");
}

/** What else there is to say about now and today, most important first; what is unknown is left out. */
export function weatherFacts({ look: { now, days }, context }: WeatherProps): readonly WeatherFact[] {
  const [today] = days;
  const wind = context.settings.units === "imperial" ? "mph" : "km/h";
  const say = wordsOf(context.device.locale);
  const facts: readonly (readonly [IconName, string])[] = [
    ["umbrella", today?.rainChance == null ? "" : say("rain_chance", { value: percent(today.rainChance) })],
    ["thermometer", now?.feelsLike == null ? "" : say("feels_like", { value: degrees(now.feelsLike) })],
    [
      "wind",
      now?.wind == null ? "" : say("wind", { value: `${Math.round(now.wind)} ${wind}` }) +
        ` ${compassPoint(now.windFrom, say)}`.trimEnd(),
    ],
    ["droplet", now?.humidity == null ? "" : say("humidity", { value: percent(now.humidity) })],
  ];
  return facts.filter(([, text]) => text !== "").map(([icon, text]) => ({ icon, text }));
}

/** When the sun rises and sets today, where their icons say which is which. */
export function sunFacts({ look: { days: [today] }, words }: WeatherProps): readonly WeatherFact[] {
  return [
    ...(today?.sunrise ? [{ icon: "sunrise" as const, text: words.time(today.sunrise) }] : []),
    ...(today?.sunset ? [{ icon: "sunset" as const, text: words.time(today.sunset) }] : []),
  ];
}

/** Short lines about now and today, most important first. */
export function weatherDetails(props: WeatherProps): readonly string[] {
  const say = wordsOf(props.context.device.locale);
  const [rise, set] = sunTimes(props);
  const sun = rise !== "" && set !== ""
    ? say("sun", { value: say("range", { from: rise, to: set }) })
    : rise === ""
    ? set
    : say("sun", { value: rise });
  const facts = weatherFacts(props).map(({ text }) => text);
  return [...weatherHead(props), ...facts, ...(sun === "" ? [] : [sun])];
}

function sunTimes({ look: { days: [today] }, words }: WeatherProps): readonly [rise: string, set: string] {
  return [today?.sunrise ? words.time(today.sunrise) : "", today?.sunset ? words.time(today.sunset) : ""];
}

function percent(value: number): string {
  return `${Math.round(value)} %`;
}
