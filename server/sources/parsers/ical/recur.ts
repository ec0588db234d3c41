import ICAL from "ical.js";
import { type IcalMoment, keyOf, readMoments, wallIn, type Zones } from "./moment.ts";
import { toIcalTime, toPlain } from "./zone.ts";

/** Walls between which occurrences are wanted. */
export interface WallWindow {
  readonly from: Temporal.PlainDateTime;
  readonly to: Temporal.PlainDateTime;
}

/** Steps that rules may still take, all of a calendar together: one that never ends must not keep the others out. */
export interface Budget {
  steps: number;
}

const { compare } = Temporal.PlainDateTime;

/**
 * The walls at which an event begins within a window: its own start, what its rules and RDATEs add, less what its EXRULEs
 * and EXDATEs take away. All of it on the wall clocks of the start's zone, as the rules mean it.
 */
export function occurrencesOf(
  component: ICAL.Component,
  { start, window, zones, budget }: {
    start: IcalMoment;
    window: WallWindow;
    zones: Zones;
    budget: Budget;
  },
): Temporal.PlainDateTime[] {
  const walls = new Map<string, Temporal.PlainDateTime>();
  const isWithin = (wall: Temporal.PlainDateTime) =>
    compare(wall, window.from) >= 0 && compare(wall, window.to) <= 0;
  const add = (wall: Temporal.PlainDateTime) => {
    if (!isWithin(wall)) return false;
    walls.set(keyOf(wall, false), wall);
    return true;
  };
  const takeAway = (wall: Temporal.PlainDateTime) => {
    walls.delete(keyOf(wall, false));
    return isWithin(wall);
  };
  const momentsOf = (name: string) =>
    component.getAllProperties(name).flatMap((property) => readMoments(property, zones));
  const walkAll = (name: string, take: (wall: Temporal.PlainDateTime) => boolean) => {
    for (const property of component.getAllProperties(name)) {
      const rule = property.getFirstValue();
      if (rule instanceof ICAL.Recur) walk(rule, { start, zones, window, budget, take });
    }
  };
  add(start.wall);
  walkAll("rrule", add);
  for (const moment of momentsOf("rdate")) add(wallIn(moment, start.zone));
  walkAll("exrule", takeAway);
  for (const moment of momentsOf("exdate")) {
    const wall = wallIn(moment, start.zone);
    takeAway(wall);
    // Some calendars tell the day alone for an event at a time.
    if (!moment.isDate || start.isDate) continue;
    const day = keyOf(wall, true);
    for (const key of walls.keys()) if (key.startsWith(day)) walls.delete(key);
  }
  return [...walls.values()].sort(compare);
}

/** Steps that one rule may take: more than four hundred days have of anything but seconds and minutes. */
const MOST_STEPS = 120_000;
/** Occurrences within the window that one rule may name: no calendar keeps more. */
const MOST_OCCURRENCES = 20_000;

function walk(
  rule: ICAL.Recur,
  { start, zones, window: { from, to }, budget, take }: {
    start: IcalMoment;
    zones: Zones;
    window: WallWindow;
    budget: Budget;
    /** Answers whether it lies within the window. */
    take: (wall: Temporal.PlainDateTime) => boolean;
  },
): void {
  const bounded = rule.clone();
  if (bounded.until) bounded.until = toIcalTime(lastWall(bounded.until, { start, zones }));
  const steps = bounded.iterator(toIcalTime(leap(bounded, start.wall, from)));
  for (let taken = 0, named = 0; taken < MOST_STEPS && budget.steps > 0; taken++, budget.steps--) {
    const next = steps.next();
    if (!next) return;
    const wall = toPlain(next);
    if (compare(wall, to) > 0 || named > MOST_OCCURRENCES) return;
    if (take(wall)) named++;
  }
}

const SECONDS: Readonly<Record<string, number>> = {
  SECONDLY: 1,
  MINUTELY: 60,
  HOURLY: 3_600,
  DAILY: 86_400,
  WEEKLY: 604_800,
};

/**
 * A later start from which the rule gives the same occurrences, short before the window, so that the years in between
 * need no steps. A rule that counts must be walked from its first; months and years have few steps.
 */
function leap(
  rule: ICAL.Recur,
  start: Temporal.PlainDateTime,
  from: Temporal.PlainDateTime,
): Temporal.PlainDateTime {
  const seconds = (SECONDS[rule.freq] ?? 0) * Math.max(1, rule.interval);
  if (rule.count || seconds === 0) return start;
  const rounds = Math.floor(start.until(from).total({ unit: "seconds", relativeTo: start }) / seconds) - 1;
  return rounds > 0 ? start.add({ seconds: rounds * seconds }) : start;
}

/** The last wall at which a rule may begin: UNTIL in UTC is an instant, without a time it is a whole day. */
function lastWall(
  until: ICAL.Time,
  { start, zones }: { start: IcalMoment; zones: Zones },
): Temporal.PlainDateTime {
  const wall = toPlain(until);
  if (until.isDate) return wall.with({ hour: 23, minute: 59, second: 59 });
  const isUtc = until.zone === ICAL.Timezone.utcTimezone;
  return isUtc && !start.isDate ? wallIn({ wall, isDate: false, zone: zones.find("UTC") }, start.zone) : wall;
}
