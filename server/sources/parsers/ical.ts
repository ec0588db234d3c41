import type ICAL from "ical.js";
import type { CalendarData, CalendarEvent } from "../../../apps/mod.ts";
import { ParseError } from "../errors.ts";
import { cut } from "./cut.ts";
import { decodeText } from "./decode_text.ts";
import { type ReadEvent, readEvent } from "./ical/event.ts";
import type { Zones } from "./ical/moment.ts";
import { newest } from "./ical/newest.ts";
import { readCalendars } from "./ical/read_calendars.ts";
import { occurrencesWithin, type Span } from "./ical/series.ts";
import { unfold } from "./ical/unfold.ts";
import { createZones, knownZone } from "./ical/zone.ts";
import type { Parse, ParseContext } from "./parser.ts";

const DAY = 86_400_000;
const DAYS_BACK = 31;
const DAYS_AHEAD = 400;
/** Events that are kept at most, the earliest, and steps that all rules of a calendar may take. */
const MOST_EVENTS = 5_000;
const MOST_STEPS = 500_000;

/** Events of calendars, recurrences expanded, in the order of their start. */
export const parseIcal: Parse = (body, context): CalendarData => {
  const text = decodeText(unfold(body), context.contentType);
  if (!/BEGIN:VCALENDAR/i.test(text)) throw new ParseError("no BEGIN:VCALENDAR", "an iCalendar");
  const { now } = context;
  const span = { from: now - DAYS_BACK * DAY, to: now + DAYS_AHEAD * DAY };
  const calendars = readCalendars(text);
  const events = calendars.flatMap((calendar) => eventsOf(calendar, { span, context }));
  events.sort((one, other) => one.from - other.from || one.to - other.to || order(one.uid, other.uid));
  return {
    name: calendars.map(nameOf).find((name) => name !== null) ?? null,
    events: events.slice(0, MOST_EVENTS).map(({ from: _from, to: _to, ...event }) => event),
  };
};

function eventsOf(
  calendar: ICAL.Component,
  { span, context }: { span: Span; context: ParseContext },
): (CalendarEvent & Span)[] {
  const zones = zonesOf(calendar, context.timeZone);
  const budget = { steps: MOST_STEPS };
  const byUid = Map.groupBy(readEvents(calendar, zones), ({ uid }) => uid);
  return [...byUid.values()].flatMap((events) =>
    // Events without a UID have nothing to do with each other.
    (events[0]?.uid === "" ? events.map((event) => [event]) : [newest(events)]).flatMap((group) =>
      orNothing(() => occurrencesWithin(group, { span, zones, budget })) ?? []
    )
  );
}

/** Events that can be read; where none can, the calendar cannot. */
function readEvents(calendar: ICAL.Component, zones: Zones): ReadEvent[] {
  const components = calendar.getAllSubcomponents("vevent");
  const read = components.map((component) => orNothing(() => readEvent(component, zones)));
  const events = read.filter((event) => event !== null);
  if (components.length > 0 && events.length === 0) {
    throw new ParseError("no event with a start that can be read", "events that begin");
  }
  return events;
}

/** The zone of times that name none: the calendar's own, else the server's. */
function zonesOf(calendar: ICAL.Component, timeZone: string): Zones {
  const own = calendar.getFirstPropertyValue("x-wr-timezone");
  const utc = knownZone("UTC")!;
  const server = knownZone(timeZone) ?? utc;
  const fallback = own === null ? server : createZones(calendar, server)(String(own));
  return { find: createZones(calendar, fallback), fallback };
}

function nameOf(calendar: ICAL.Component): string | null {
  const name = calendar.getFirstPropertyValue("x-wr-calname") ?? calendar.getFirstPropertyValue("name");
  const text = cut(String(name ?? "").trim(), 200);
  return text === "" ? null : text;
}

/** One event that is wrong must not keep the others out. */
function orNothing<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
