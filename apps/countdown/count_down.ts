import { type LocalTime, readLocalTime, toInstant } from "../local_time.ts";
import { oneLine } from "../ui/plain_text.ts";
import type { CountdownDate } from "./settings.ts";
import { type Say } from "../words/mod.ts";

/** How far away a date is: whole days, minutes on its last day, the day itself, or days ago. */
export type Distance =
  | { readonly kind: "days" | "since"; readonly days: number }
  | { readonly kind: "minutes"; readonly minutes: number }
  | { readonly kind: "today" };

/** A date as it stands now. */
export interface Counted {
  readonly title: string;
  readonly when: LocalTime;
  /** Years since the date that comes again every year; 0 where there are none to tell. */
  readonly years: number;
  readonly distance: Distance;
  /** The first instant at which the distance or the order could differ. */
  readonly changesAt: Temporal.Instant;
}

const HOURS = 24;

/** Every date as it stands now: those ahead, nearest first, then those that were, latest first. */
export function countDown(dates: readonly CountdownDate[], now: Temporal.ZonedDateTime): readonly Counted[] {
  const counted = dates.flatMap((date) => {
    const read = readLocalTime(date.date);
    return read === null ? [] : [count(date, occurrence(read, { yearly: date.yearly, now }), now)];
  });
  return counted.map((each, index) => ({ each, index })).sort((one, other) =>
    order(one.each, other.each, now) || one.index - other.index
  ).map(({ each }) => each);
}

/** The date of this year or the next where it comes again every year, with the years since it was first. */
function occurrence(
  { date, time }: LocalTime,
  { yearly, now }: { readonly yearly: boolean; readonly now: Temporal.ZonedDateTime },
): { readonly when: LocalTime; readonly years: number } {
  const today = now.toPlainDate();
  if (!yearly || Temporal.PlainDate.compare(date, today) >= 0) return { when: { date, time }, years: 0 };
  // Every year is counted from the first date, so that 29 February comes back after years without it.
  const thisYear = date.add({ years: today.year - date.year });
  const passed = Temporal.PlainDate.compare(thisYear, today) < 0;
  const years = today.year - date.year + (passed ? 1 : 0);
  return { when: { date: date.add({ years }), time }, years };
}

function count(
  { title }: CountdownDate,
  { when, years }: { readonly when: LocalTime; readonly years: number },
  now: Temporal.ZonedDateTime,
): Counted {
  const told = { title: oneLine(title), when, years };
  const today = now.toPlainDate();
  const days = today.until(when.date, { largestUnit: "days" }).days;
  const midnight = today.add({ days: 1 }).toZonedDateTime(now.timeZoneId).toInstant();
  if (days < 0) return { ...told, distance: { kind: "since", days: -days }, changesAt: midnight };
  if (when.time === null) {
    return {
      ...told,
      distance: days === 0 ? { kind: "today" } : { kind: "days", days },
      changesAt: midnight,
    };
  }
  const at = toInstant(when, now.timeZoneId);
  const seconds = (at.epochMilliseconds - now.epochMilliseconds) / 1000;
  if (seconds <= 0) return { ...told, distance: { kind: "today" }, changesAt: midnight };
  if (seconds <= HOURS * 3600) {
    const minutes = Math.ceil(seconds / 60);
    const changesAt = at.subtract({ minutes: minutes - 1 });
    return { ...told, distance: { kind: "minutes", minutes }, changesAt };
  }
  const lastDay = at.subtract({ hours: HOURS });
  const changesAt = Temporal.Instant.compare(lastDay, midnight) < 0 ? lastDay : midnight;
  return { ...told, distance: { kind: "days", days: Math.max(1, days) }, changesAt };
}

function order(one: Counted, other: Counted, now: Temporal.ZonedDateTime): number {
  const past = (each: Counted) => each.distance.kind === "since" ? 1 : 0;
  const at = (each: Counted) => toInstant(each.when, now.timeZoneId).epochMilliseconds;
  return past(one) - past(other) || (past(one) ? at(other) - at(one) : at(one) - at(other));
}

/** A distance as a figure and its unit, fullest first. */
export function distanceFigures(
  distance: Distance,
  say: Say,
): readonly { readonly text: string; readonly unit?: string }[] {
  switch (distance.kind) {
    case "today":
      return [{ text: say("today") }];
    case "days":
      return [
        { text: String(distance.days), unit: say("days", { count: distance.days }) },
        { text: say("days_short", { count: distance.days }) },
      ];
    case "since":
      return [
        { text: String(distance.days), unit: say("days_ago", { count: distance.days }) },
        { text: `-${say("days_short", { count: distance.days })}` },
      ];
    case "minutes": {
      const hours = Math.floor(distance.minutes / 60);
      const minutes = distance.minutes % 60;
      if (hours === 0) return [{ text: String(minutes), unit: say("min") }];
      if (minutes === 0) return [{ text: String(hours), unit: say("h") }];
      return [
        { text: say("hours_and_minutes", { hours, minutes }) },
        { text: `${hours}:${String(minutes).padStart(2, "0")}`, unit: say("h") },
      ];
    }
  }
}

/** A distance in words: `42 days`, `Today`. */
export function sayDistance(distance: Distance, say: Say): string {
  const { text, unit } = distanceFigures(distance, say)[0] ?? { text: "" };
  return unit === undefined ? text : `${text} ${unit}`;
}
