import ICAL from "ical.js";

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
 * The machine's own zone of a name comes first, since calendars often describe but the present rules of theirs; then
 * the calendar's description, as for the names that Windows has; then the calendar's zone for times without one.
 */
export function createZones(calendar: ICAL.Component, fallback: Zone): FindZone {
  const found = new Map<string, Zone>();
  return (name) => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const zone = knownZone(name) ?? describedZone(calendar, name) ?? fallback;
    found.set(name, zone);
    return zone;
  };
}

function describedZone(calendar: ICAL.Component, name: string): Zone | null {
  const component = calendar.getAllSubcomponents("vtimezone").find((one) =>
    String(one.getFirstPropertyValue("tzid")) === name
  );
  if (component === undefined) return null;
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
