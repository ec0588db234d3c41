import type { PlaylistItem } from "../database/mod.ts";

/** The items whose days and hours hold the given local time, in playlist order. */
export function dueItems(
  items: readonly PlaylistItem[],
  now: Temporal.ZonedDateTime,
): readonly PlaylistItem[] {
  return items.filter((item) => isDue(item, now));
}

/** How far a device has come in its playlist. */
export interface PlaylistPlace {
  readonly playlistItemId: string | null;
  /** For how many polls that item has been on show. */
  readonly playlistPolls: number;
  /** Milliseconds since the epoch at which it came on show. */
  readonly playlistSince: number;
}

/**
 * The item to show at `now` (milliseconds since the epoch): the same until its polls or its minutes are used up,
 * then the next that is due, around and around. An item that is no longer due hands over to the first. A clock that
 * was set back before an item came on show begins its minutes anew.
 */
export function nextItem(
  due: readonly PlaylistItem[],
  at: PlaylistPlace,
  now: number,
): { item: PlaylistItem; polls: number; since: number } {
  const index = due.findIndex((item) => item.id === at.playlistItemId);
  const present = due[index];
  if (present !== undefined && stays(present, at, now)) {
    const since = Math.min(at.playlistSince, now);
    return { item: present, polls: at.playlistPolls + 1, since };
  }
  const item = due[(index + 1) % due.length];
  if (item === undefined) {
    throw new RangeError("Cannot pick a playlist item: found none due, expected at least one");
  }
  return { item, polls: 1, since: now };
}

function stays({ minutes, polls }: PlaylistItem, at: PlaylistPlace, now: number): boolean {
  return minutes === null ? at.playlistPolls < polls : now < at.playlistSince + minutes * 60_000;
}

/** The instant at which the item on show has used up its minutes; null where it counts polls, or is alone. */
export function itemEnd(items: readonly PlaylistItem[], at: PlaylistPlace): Temporal.Instant | null {
  const present = items.find((item) => item.id === at.playlistItemId);
  if (present === undefined || present.minutes === null || items.length < 2) return null;
  return Temporal.Instant.fromEpochMilliseconds(at.playlistSince + present.minutes * 60_000);
}

/** The instants, after now and within a week, at which one of the items becomes due or stops being due. */
export function playlistEdges(
  items: readonly PlaylistItem[],
  now: Temporal.ZonedDateTime,
): Temporal.Instant[] {
  const edges = new Map<number, Temporal.Instant>();
  const add = (edge: Temporal.Instant) => {
    if (Temporal.Instant.compare(edge, now.toInstant()) > 0) edges.set(edge.epochMilliseconds, edge);
  };
  const bound = items.filter((item) => item.from !== null || item.to !== null || item.days.length > 0);
  for (const item of bound) {
    for (let day = 0; day <= 7; day++) {
      const date = now.toPlainDate().add({ days: day });
      // The end of a day, 24:00, is the beginning of the next, which the next round reads.
      const times = new Set(
        [item.from ?? "00:00", item.to ?? "00:00"].map((time) => time === "24:00" ? "00:00" : time),
      );
      for (const time of times) instantsOf(date.toPlainDateTime(time), now.timeZoneId).forEach(add);
    }
  }
  // Where clocks go forward over an edge, or back before one, the item begins or ends at that very moment.
  const turn = bound.length === 0 ? null : now.getTimeZoneTransition("next")?.toInstant() ?? null;
  if (turn !== null && turn.since(now.toInstant()).total("hours") <= 8 * 24) add(turn);
  return [...edges.values()].filter((edge) => changes(items, edge, now.timeZoneId))
    .sort((one, other) => Temporal.Instant.compare(one, other));
}

/** The instants at which clocks show a time: two where it comes twice, one on either side where it never comes. */
function instantsOf(time: Temporal.PlainDateTime, timeZone: string): readonly Temporal.Instant[] {
  return (["earlier", "later"] as const).map((disambiguation) =>
    time.toZonedDateTime(timeZone, { disambiguation }).toInstant()
  );
}

function changes(items: readonly PlaylistItem[], edge: Temporal.Instant, timeZone: string): boolean {
  const after = edge.toZonedDateTimeISO(timeZone);
  const before = edge.subtract({ milliseconds: 1 }).toZonedDateTimeISO(timeZone);
  return items.some((item) => isDue(item, before) !== isDue(item, after));
}

/** Whether an item is due. Hours that cross midnight belong to the day on which they began. */
function isDue(item: PlaylistItem, now: Temporal.ZonedDateTime): boolean {
  const from = item.from ?? "00:00";
  const to = item.to ?? "24:00";
  const time = now.toPlainTime().toString({ smallestUnit: "second" });
  const onDay = (day: number) => item.days.length === 0 || item.days.includes(day);
  const yesterday = now.dayOfWeek === 1 ? 7 : now.dayOfWeek - 1;
  if (from < to) return onDay(now.dayOfWeek) && from <= time && time < to;
  return (from <= time && onDay(now.dayOfWeek)) || (time < to && onDay(yesterday));
}
