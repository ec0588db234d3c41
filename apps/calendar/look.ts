import { inks, type Panel, unit } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import type { SourceData } from "../source.ts";
import type { DayWords } from "../ui/day_words.ts";
import { swatchColor } from "../ui/swatch.tsx";
import { leastSize } from "../ui/type_scale.ts";
import type { Entry } from "./entries.ts";
import type { Settings } from "./settings.ts";
import { wordsOf } from "../words/mod.ts";

/** What every view of the calendar is made of. */
export interface CalendarLook {
  /** In the order of a list. */
  readonly entries: readonly Entry[];
  readonly today: Temporal.PlainDate;
  readonly words: DayWords;
  readonly context: AppContext<Settings>;
  /** The oldest data of all calendars. */
  readonly data: Pick<SourceData, "fetchedAt" | "stale">;
  /** How many calendars could not be fetched yet. */
  readonly missing: number;
}

/** The color of an entry's calendar on this glass. */
export function entryColor(entry: Entry, { settings, panel }: AppContext<Settings>): string {
  return namedColor(settings.calendars[entry.calendar]?.color ?? "", panel);
}

function namedColor(name: string, panel: Panel): string {
  return swatchColor(name, panel) ?? inks(panel).ink;
}

/** Type of titles in crowded cells: smaller than body type, as a table has it. */
export function cellSize(panel: Panel): number {
  return Math.max(leastSize(panel), Math.round(unit(panel) * 0.8));
}

/** Whether it has ended. */
export function isPast({ until }: Entry, { now }: AppContext<Settings>): boolean {
  return until <= now.epochMilliseconds;
}

/** Whether it has begun and not ended. */
export function isNow({ from, until, allDay }: Entry, { now }: AppContext<Settings>): boolean {
  return !allDay && from <= now.epochMilliseconds && until > now.epochMilliseconds;
}

/** When an entry is, on one of its days: `14:30`, `until 15:00`, `All day`. */
export function whenText(entry: Entry, day: Temporal.PlainDate, { words, context }: CalendarLook): string {
  const say = wordsOf(context.device.locale);
  if (entry.allDay) return say("all_day");
  if (entry.firstDay.equals(day)) return words.time(entry.start);
  return entry.lastDay.equals(day) ? say("until", { time: words.time(entry.end) }) : say("all_day");
}

/** The foot's left end. */
export function footText({ missing, context }: CalendarLook): readonly string[] {
  const say = wordsOf(context.device.locale);
  const name = say("calendar");
  return missing === 0 ? [name] : [say("calendar_missing", { count: missing }), name];
}
