import ICAL from "ical.js";
import { findIana } from "windows-iana";

/** Where wall clocks are, so that a time of theirs means an instant. */
export interface Zone {
  toInstant(wall: Temporal.PlainDateTime): Temporal.Instant;
  toWall(instant: Temporal.Instant): Temporal.PlainDateTime;
}

/** The zone of an IANA name or an offset, or null where the machine knows none of this name. */
export function knownZone(name: string): Zone | null {
  try {
    const { timeZoneId } = new Temporal.ZonedDateTime(0n, name);
    return {
      toInstant: (wall) => wall.toZonedDateTime(timeZoneId).toInstant(),
      toWall: (instant) => instant.toZonedDateTimeISO(timeZoneId).toPlainDateTime(),
    };
  } catch {
    return null;
  }
}

/** Zones of one calendar, by the names that it uses. */
export type FindZone = (name: string) => Zone;

/**
 * The machine's own zone of a name comes first, since calendars often describe but the present rules of theirs, also
 * where it stands at the end of the name; then the zone that a description names, or what it describes, as for the names
 * that Windows has; then what Windows means by a name that nobody described; then the calendar's zone for times without
 * one.
 */
export function createZones(calendar: ICAL.Component, fallback: Zone): FindZone {
  const found = new Map<string, Zone>();
  return (name) => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const zone = knownZone(name) ?? knownEnd(name) ?? describedZone(calendar, name) ?? windowsZone(name) ??
      fallback;
    found.set(name, zone);
    return zone;
  };
}

/** `/citadel.org/20210210_1/Europe/Berlin`, as calendar programs of free software write it. */
function knownEnd(name: string): Zone | null {
  const parts = name.split("/");
  return parts[0] !== ""
    ? null
    : knownZone(parts.slice(-3).join("/")) ?? knownZone(parts.slice(-2).join("/"));
}

function windowsZone(name: string): Zone | null {
  const [known] = findIana(name);
  return known === undefined ? null : knownZone(known);
}

function describedZone(calendar: ICAL.Component, name: string): Zone | null {
  const component = calendar.getAllSubcomponents("vtimezone").find((one) =>
    String(one.getFirstPropertyValue("tzid")) === name
  );
  if (component === undefined) return null;
  const located = component.getFirstPropertyValue("x-lic-location");
  const place = typeof located === "string" ? knownZone(located) : null;
  if (place !== null) return place;
  const zone = new ICAL.Timezone({ component, tzid: name });
  const offset = (wall: Temporal.PlainDateTime) => zone.utcOffset(toIcalTime(wall));
  return {
    toInstant: (wall) => wall.toZonedDateTime("UTC").toInstant().subtract({ seconds: offset(wall) }),
    toWall(instant) {
      const utc = instant.toZonedDateTimeISO("UTC").toPlainDateTime();
      return utc.add({ seconds: offset(utc.add({ seconds: offset(utc) })) });
    },
  };
}

/** A time without a zone, as the rules of recurrences take it. */
export function toIcalTime(wall: Temporal.PlainDateTime): ICAL.Time {
  const { year, month, day, hour, minute, second } = wall;
  return new ICAL.Time(
    { year, month, day, hour, minute, second, isDate: false },
    ICAL.Timezone.localTimezone,
  );
}

/** The fields of a time, whatever its zone. */
export function toPlain(
  { year, month, day, hour, minute, second, isDate }: ICAL.Time,
): Temporal.PlainDateTime {
  const time = isDate ? {} : { hour, minute, second };
  return Temporal.PlainDateTime.from({ year, month, day, ...time }, { overflow: "constrain" });
}
