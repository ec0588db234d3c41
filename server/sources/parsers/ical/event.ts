import ICAL from "ical.js";
import type { CalendarEvent } from "../../../../apps/mod.ts";
import { cut } from "../cut.ts";
import { type IcalMoment, readMoment, type Zones } from "./moment.ts";

/** Characters of each text that are kept at most. */
const MOST_CHARACTERS = 1000;

/** An event before its occurrences are known. */
export interface ReadEvent {
  readonly uid: string;
  readonly component: ICAL.Component;
  readonly start: IcalMoment;
  /** The moment of the series that it stands for, or null where it is the series itself. */
  readonly replaces: IcalMoment | null;
  readonly isRecurring: boolean;
  /** Whether it stands for all that follow that moment, too. */
  readonly isFollowing: boolean;
  /** The event as it is when it begins at this wall. */
  at(wall: Temporal.PlainDateTime): CalendarEvent & { readonly from: number; readonly to: number };
}

/** Reads an event, or null where it has no start. Throws on what no calendar may hold. */
export function readEvent(component: ICAL.Component, zones: Zones): ReadEvent | null {
  const start = readMoment(component, "dtstart", zones);
  if (start === null) return null;
  const uid = textOf(component, "uid") ?? "";
  const texts = {
    uid: cut(uid, 200),
    title: textOf(component, "summary") ?? "",
    location: textOf(component, "location"),
    description: textOf(component, "description"),
    allDay: start.isDate,
    status: statusOf(component),
  };
  const endOf = readLength(component, { start, zones });
  return {
    uid,
    component,
    start,
    replaces: readMoment(component, "recurrence-id", zones),
    isFollowing: rangeOf(component) === "THISANDFUTURE",
    isRecurring: component.hasProperty("rrule") || component.hasProperty("rdate"),
    at(wall) {
      const from = start.zone.toInstant(wall);
      const end = endOf(wall);
      return {
        ...texts,
        start: start.isDate ? wall.toPlainDate().toString() : write(from),
        end: start.isDate ? start.zone.toWall(end).toPlainDate().toString() : write(end),
        from: from.epochMilliseconds,
        to: end.epochMilliseconds,
      };
    },
  };
}

function rangeOf(component: ICAL.Component): string {
  return String(component.getFirstProperty("recurrence-id")?.getParameter("range") ?? "").toUpperCase();
}

/** When an occurrence ends that begins at a wall: never before it begins. */
function readLength(
  component: ICAL.Component,
  { start, zones }: { start: IcalMoment; zones: Zones },
): (wall: Temporal.PlainDateTime) => Temporal.Instant {
  const { zone } = start;
  const duration = component.getFirstPropertyValue("duration");
  if (duration instanceof ICAL.Duration && !duration.isNegative) {
    // Days and weeks are as long as the calendar's, hours as long as a clock's.
    const { weeks, days, hours, minutes, seconds } = duration;
    return (wall) => zone.toInstant(wall.add({ weeks, days })).add({ hours, minutes, seconds });
  }
  const end = readMoment(component, "dtend", zones);
  if (start.isDate) {
    const told = end === null ? 1 : start.wall.toPlainDate().until(end.wall.toPlainDate()).total("days");
    return (wall) => zone.toInstant(wall.add({ days: Math.max(1, told) }));
  }
  const exact = end === null ? 0 : end.zone.toInstant(end.wall).epochMilliseconds -
    zone.toInstant(start.wall).epochMilliseconds;
  return (wall) => zone.toInstant(wall).add({ milliseconds: Math.max(0, exact) });
}

function write(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: "second" });
}

function textOf(component: ICAL.Component, name: string): string | null {
  const value = component.getFirstPropertyValue(name);
  const text = value === null || value === undefined ? "" : cut(String(value).trim(), MOST_CHARACTERS);
  return text === "" ? null : text;
}

function statusOf(component: ICAL.Component): CalendarEvent["status"] {
  const told = String(component.getFirstPropertyValue("status") ?? "").toLowerCase();
  return told === "cancelled" || told === "tentative" ? told : "confirmed";
}
