import { roomClass } from "../ui/room.ts";
import { type Entry, touches } from "./entries.ts";
import { type CalendarLook, isNow, isPast } from "./look.ts";
import { wordsOf } from "../words/mod.ts";

/** An event in the agenda. */
export interface AgendaEvent {
  readonly kind: "event";
  readonly entry: Entry;
  readonly day: Temporal.PlainDate;
  /** The first event that has a time: shown large. */
  readonly isNext: boolean;
  /** Where it is and until when; may be empty. */
  readonly detail: string;
}

/** The name of a day in the agenda, above its events. */
export interface AgendaDay {
  readonly kind: "day";
  /** Fullest first. */
  readonly texts: readonly string[];
}

/** A row of the agenda. */
export type AgendaItem = AgendaDay | AgendaEvent;

/** Rows that any glass has room for. */
const MOST = 120;

/** How many events have not ended. */
export function comingCount({ entries, context }: CalendarLook): number {
  return entries.filter((entry) => !isPast(entry, context)).length;
}

/** What comes, in order, under the names of the days after today; events of several days once, on their first. */
export function agendaItems(look: CalendarLook): readonly AgendaItem[] {
  const { today, words, context } = look;
  const tomorrow = wordsOf(context.device.locale)("tomorrow");
  const coming = look.entries.filter((entry) => !isPast(entry, context));
  const dayOf = (entry: Entry) => touches(entry, today) ? today : entry.firstDay;
  const next = coming.find(({ allDay }) => !allDay);
  const sorted = coming.map((entry) => ({ entry, day: dayOf(entry) })).sort((one, other) =>
    Temporal.PlainDate.compare(one.day, other.day) ||
    Number(other.entry.allDay) - Number(one.entry.allDay) || one.entry.from - other.entry.from
  );
  const items: AgendaItem[] = [];
  let before = today;
  for (const { entry, day } of sorted.slice(0, MOST)) {
    if (!day.equals(before)) {
      const date = words.shortDate(day);
      const isTomorrow = day.equals(today.add({ days: 1 }));
      items.push({ kind: "day", texts: isTomorrow ? [`${tomorrow}, ${date}`, tomorrow] : [date] });
      before = day;
    }
    items.push({ kind: "event", entry, day, isNext: entry === next, detail: detailOf(entry, day, look) });
  }
  return items;
}

function detailOf(entry: Entry, day: Temporal.PlainDate, { words, context }: CalendarLook): string {
  const say = wordsOf(context.device.locale);
  const isLong = !entry.lastDay.equals(day);
  const until = isLong
    ? say("until", { time: words.shortDate(entry.lastDay) })
    : isNow(entry, context) && entry.firstDay.equals(day)
    ? say("until", { time: words.time(entry.end) })
    : "";
  const doubt = entry.tentative ? say("tentative") : "";
  const place = roomClass(context.panel) === "small" ? "" : entry.location;
  return [until, doubt, place].filter((text) => text !== "").join(" · ");
}
