import type { AppContext } from "../app.ts";
import { dayWords } from "../ui/day_words.ts";
import { type Departure, minutesTo } from "./departures.ts";
import type { Settings } from "./settings.ts";
import { wordsOf } from "../words/mod.ts";

/** When a departure leaves: `3` and `min`, `now`, or a time of day for what is an hour or more away. */
export interface WhenWords {
  readonly text: string;
  /** Empty where the text says all. */
  readonly unit: string;
  /** True for what leaves now. */
  readonly now?: true;
}

/** Says when a departure leaves. */
export function whenWords({ at }: Departure, { now, device, settings }: AppContext<Settings>): WhenWords {
  const minutes = minutesTo(at, now.toInstant());
  if (settings.times === "clock" || minutes >= 60) {
    const wall = at.toZonedDateTimeISO(now.timeZoneId).toPlainDateTime();
    return { text: dayWords(device.locale).time(wall), unit: "" };
  }
  const say = wordsOf(device.locale);
  return minutes < 1
    ? { text: say("leaving_now"), unit: "", now: true }
    : { text: String(minutes), unit: say("min") };
}

/** `+3`, `−1`; empty where it is on time or nobody knows. */
export function delayText({ delay, cancelled }: Departure): string {
  if (delay === null || delay === 0 || cancelled) return "";
  return delay > 0 ? `+${delay}` : `−${-delay}`;
}

/** `Platform 3`; empty where nobody knows. */
export function platformName(platform: string, { device }: AppContext<Settings>): string {
  return platform === "" ? "" : wordsOf(device.locale)("platform_name", { name: platform });
}
