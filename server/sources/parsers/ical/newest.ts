import { keyOf } from "./moment.ts";
import type { ReadEvent } from "./event.ts";

/**
 * Events of one UID, each once. Of those that stand for the same occurrence, or are the series itself, only the highest
 * SEQUENCE counts. Some calendars give one UID to events that have nothing to do with each other: without a higher
 * sequence each start and title is an event of its own, and of equal ones the last is the newest.
 */
export function newest(events: readonly ReadEvent[]): ReadEvent[] {
  const groups = Map.groupBy(
    events,
    ({ replaces }) => replaces === null ? "" : keyOf(replaces.wall, replaces.isDate),
  );
  return [...groups.values()].flatMap((group) => {
    const highest = Math.max(...group.map(sequenceOf));
    const latest = group.filter((event) => sequenceOf(event) === highest);
    const [first] = latest;
    if (first?.replaces) return latest.slice(-1);
    return [...new Map(latest.map((event) => [nameOf(event), event])).values()];
  });
}

function nameOf({ component, start: { wall, isDate } }: ReadEvent): string {
  return `${keyOf(wall, isDate)} ${component.getFirstPropertyValue("summary") ?? ""}`;
}

function sequenceOf({ component }: ReadEvent): number {
  const told = Number(component.getFirstPropertyValue("sequence"));
  return Number.isFinite(told) ? told : 0;
}
