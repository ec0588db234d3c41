import { isTextCovered } from "../../renderers/mod.ts";
import { keepFormats } from "../ui/keep_formats.ts";

const MINUTE = 60_000;

/** Units from the largest down. */
const UNITS = [
  { name: "year", length: 365 * 1440 * MINUTE },
  { name: "month", length: 30 * 1440 * MINUTE },
  { name: "day", length: 1440 * MINUTE },
  { name: "hour", length: 60 * MINUTE },
  { name: "minute", length: MINUTE },
] as const;

/** How long ago or ahead a moment is, in one unit, and when that changes; all in milliseconds since the epoch. */
export function sayRelative(
  moment: number,
  { now, locale }: { readonly now: number; readonly locale: string },
): { readonly text: string; readonly changesAt: number } {
  const distance = Math.abs(now - moment);
  const at = UNITS.findIndex(({ length }) => distance >= length);
  const unit = UNITS[at];
  if (unit === undefined) return { text: say(0, "minute", locale), changesAt: moment + MINUTE };
  const count = Math.floor(distance / unit.length);
  const past = moment <= now;
  return {
    text: say(past ? -count : count, unit.name, locale),
    // Ago, a larger unit may come before one more of these: twelve months are shorter than a year. Ahead, it holds
    // until less than so many units are left.
    changesAt: past
      ? moment + Math.min((count + 1) * unit.length, UNITS[at - 1]?.length ?? Infinity)
      : moment - count * unit.length + 1,
  };
}

function say(count: number, unit: Intl.RelativeTimeFormatUnit, locale: string): string {
  const text = formatter(locale).format(count, unit);
  return isTextCovered(text) ? text : formatter("en-GB").format(count, unit);
}

// `latn` is chosen by the tag: the constructor's option is younger than some engines.
const distances = keepFormats((locale, options: Intl.RelativeTimeFormatOptions) =>
  new Intl.RelativeTimeFormat(new Intl.Locale(locale, { numberingSystem: "latn" }).toString(), options)
);

function formatter(locale: string): Intl.RelativeTimeFormat {
  const options = { style: "short", numeric: "auto" } as const;
  try {
    return distances(locale, options);
  } catch {
    return distances("en-GB", options);
  }
}
