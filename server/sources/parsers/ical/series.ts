import type { CalendarEvent } from "../../../../apps/mod.ts";
import type { ReadEvent } from "./event.ts";
import { followingOf, holdingAt } from "./following.ts";
import { keyOf, wallIn, type Zones } from "./moment.ts";
import { type Budget, occurrencesOf } from "./recur.ts";

/** Milliseconds since the epoch between which occurrences are wanted. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

type Timed = ReturnType<ReadEvent["at"]>;

/** The occurrences within a span of all events of one UID: those that were moved stand where they were moved to. */
export function occurrencesWithin(
  events: readonly ReadEvent[],
  { span, zones, budget }: { span: Span; zones: Zones; budget: Budget },
): (CalendarEvent & Span)[] {
  const series = events.filter(({ replaces }) => replaces === null);
  const moved = events.filter(({ replaces }) => replaces !== null);
  const found: Timed[] = moved.map((event) => event.at(event.start.wall));
  for (const event of series) {
    const { start } = event;
    const replaced = new Set(
      moved.flatMap(({ replaces }) =>
        replaces === null ? [] : [keyOf(wallIn(replaces, start.zone), replaces.isDate)]
      ),
    );
    const isReplaced = (wall: Temporal.PlainDateTime) =>
      event.isRecurring && (replaced.has(keyOf(wall, false)) || replaced.has(keyOf(wall, true)));
    const following = event.isRecurring ? followingOf(event, moved) : [];
    const lengths = [event, ...following.map((one) => one.event)].map((one) => {
      const { from, to } = one.at(one.start.wall);
      return to - from;
    });
    const days = Math.max(0, ...following.map((one) => one.days));
    const wall = (milliseconds: number, hours: number) =>
      start.zone.toWall(Temporal.Instant.fromEpochMilliseconds(milliseconds)).add({ hours });
    // More on either side than clocks are ever changed by; what is outside is left out below.
    const window = {
      from: wall(span.from - Math.max(...lengths), -3).subtract({ days }),
      to: wall(span.to, 3).add({ days }),
    };
    const walls = occurrencesOf(event.component, { start, window, zones, budget });
    found.push(
      ...walls.filter((one) => !isReplaced(one)).map((one) => {
        const holding = holdingAt(following, one);
        return holding === null ? event.at(one) : holding.event.at(holding.move(one));
      }),
    );
  }
  return found.filter(({ from, to }) => from < span.to && (to > span.from || from >= span.from));
}
