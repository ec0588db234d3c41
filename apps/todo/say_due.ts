import { readLocalTime, toInstant } from "../local_time.ts";
import type { DayWords } from "../ui/day_words.ts";
import { type Say } from "../words/mod.ts";

/** When something is due, in few words, and whether it is late. */
export interface Due {
  readonly text: string;
  readonly late: boolean;
}

const WEEK = 7;

/** `Today`, `18:00`, `Tomorrow`, `Fri`, `24 Dec`; null where nothing is due. */
export function sayDue(
  due: string,
  now: Temporal.ZonedDateTime,
  { words, say }: { readonly words: DayWords; readonly say: Say },
): Due | null {
  const read = readLocalTime(due);
  if (read === null) return null;
  const { date, time } = read;
  const days = now.toPlainDate().until(date, { largestUnit: "days" }).days;
  const isPast = time !== null &&
    Temporal.Instant.compare(toInstant(read, now.timeZoneId), now.toInstant()) < 0;
  const late = days < 0 || isPast;
  if (days === 0) {
    return { text: time === null ? say("today") : words.time(date.toPlainDateTime(time)), late };
  }
  if (days === 1) return { text: say("tomorrow"), late };
  if (days > 1 && days < WEEK) return { text: words.shortWeekday(date), late };
  return { text: words.shortMonthDay(date), late };
}

/** The first instant at which a due text could differ: its time of day, or the next midnight; null where none is due. */
export function dueChangesAt(
  dues: readonly string[],
  now: Temporal.ZonedDateTime,
): Temporal.Instant | null {
  const read = dues.map(readLocalTime).filter((due) => due !== null);
  if (read.length === 0) return null;
  const midnight = now.toPlainDate().add({ days: 1 }).toZonedDateTime(now.timeZoneId).toInstant();
  // A time is late from the moment after it.
  return read.filter(({ time }) => time !== null)
    .map((due) => toInstant(due, now.timeZoneId).add({ milliseconds: 1 }))
    .filter((at) => Temporal.Instant.compare(at, now.toInstant()) > 0)
    .reduce((first, at) => Temporal.Instant.compare(at, first) < 0 ? at : first, midnight);
}
