import ICAL from "ical.js";
import { type FindZone, toPlain, type Zone } from "./zone.ts";

/** A date, or a time on the wall clocks of a zone. */
export interface IcalMoment {
  readonly wall: Temporal.PlainDateTime;
  readonly isDate: boolean;
  readonly zone: Zone;
}

/** Zones of a calendar, and the one of times that name none. */
export interface Zones {
  readonly find: FindZone;
  readonly fallback: Zone;
}

/** All values of a property that are dates or times. */
export function readMoments(property: ICAL.Property, zones: Zones): IcalMoment[] {
  const named = property.getParameter("tzid");
  return property.getValues().flatMap((value: unknown) => {
    const time = value instanceof ICAL.Period ? value.start : value;
    if (!(time instanceof ICAL.Time)) return [];
    const isUtc = !time.isDate && time.zone === ICAL.Timezone.utcTimezone;
    const zone = isUtc ? zones.find("UTC") : typeof named === "string" ? zones.find(named) : zones.fallback;
    return [{ wall: toPlain(time), isDate: time.isDate, zone }];
  });
}

/** The first value of a property of this name, or null. */
export function readMoment(component: ICAL.Component, name: string, zones: Zones): IcalMoment | null {
  const property = component.getFirstProperty(name);
  return property === null ? null : readMoments(property, zones)[0] ?? null;
}

/** The same moment on the wall clocks of another zone; dates are the same everywhere. */
export function wallIn({ wall, isDate, zone }: IcalMoment, other: Zone): Temporal.PlainDateTime {
  return isDate || zone === other ? wall : other.toWall(zone.toInstant(wall));
}

/** What names an occurrence: its wall time, or its date where only that is told. */
export function keyOf(wall: Temporal.PlainDateTime, isDate: boolean): string {
  return isDate ? wall.toPlainDate().toString() : wall.toString({ smallestUnit: "second" });
}
