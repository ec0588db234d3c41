import type { ReadEvent } from "./event.ts";
import { wallIn } from "./moment.ts";

/** A change of an occurrence and of all that follow it. */
export interface Following {
  readonly event: ReadEvent;
  /** The wall of the series from which on it holds. */
  readonly from: Temporal.PlainDateTime;
  /** The wall of an occurrence, moved as the first one was. */
  move(wall: Temporal.PlainDateTime): Temporal.PlainDateTime;
  /** Days that it moves occurrences by at most. */
  readonly days: number;
}

const { compare } = Temporal.PlainDateTime;

/** The changes of a series with `RANGE=THISANDFUTURE`, in the order in which they begin to hold. */
export function followingOf(series: ReadEvent, moved: readonly ReadEvent[]): readonly Following[] {
  return moved.flatMap((event): Following[] => {
    const { replaces, start } = event;
    if (replaces === null || !event.isFollowing) return [];
    const from = wallIn(replaces, series.start.zone);
    // On wall clocks: what was moved from nine to ten stays at ten when clocks change.
    const shift = from.until(start.wall);
    return [{
      event,
      from,
      move: (wall) => wall.add(shift),
      days: Math.ceil(Math.abs(shift.total("days"))),
    }];
  }).sort((one, other) => compare(one.from, other.from));
}

/** The change that holds at a wall, the latest of those that have begun; null before the first. */
export function holdingAt(following: readonly Following[], wall: Temporal.PlainDateTime): Following | null {
  return following.findLast(({ from }) => compare(from, wall) <= 0) ?? null;
}
