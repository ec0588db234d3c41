import type { PlaylistItem } from "../database/mod.ts";

/** The items whose days and hours hold the given local time, in playlist order. */
export function dueItems(
  items: readonly PlaylistItem[],
  now: Temporal.ZonedDateTime,
): readonly PlaylistItem[] {
  return items.filter((item) => isDue(item, now));
}

/**
 * The item to show after `polls` polls of the item `at`: the same until its number of polls is used up, then
 * the next that is due, around and around. An item that is no longer due hands over to the first.
 */
export function nextItem(
  due: readonly PlaylistItem[],
  at: { readonly playlistItemId: string | null; readonly playlistPolls: number },
): { item: PlaylistItem; polls: number } {
  const index = due.findIndex((item) => item.id === at.playlistItemId);
  const present = due[index];
  if (present !== undefined && at.playlistPolls < present.polls) {
    return { item: present, polls: at.playlistPolls + 1 };
  }
  const item = due[(index + 1) % due.length];
  if (item === undefined) {
    throw new RangeError("Cannot pick a playlist item: found none due, expected at least one");
  }
  return { item, polls: 1 };
}

/** The instants, after now and within a week, at which one of the items becomes due or stops being due. */
export function playlistEdges(
  items: readonly PlaylistItem[],
  now: Temporal.ZonedDateTime,
): Temporal.Instant[] {
  const edges: Temporal.Instant[] = [];
  for (const item of items) {
    if (item.from === null && item.to === null && item.days.length === 0) continue;
    for (let day = 0; day <= 7; day++) {
      const date = now.toPlainDate().add({ days: day });
      // The end of a day, 24:00, is the beginning of the next, which the next round reads.
      const times = new Set(
        [item.from ?? "00:00", item.to ?? "00:00"].map((time) => time === "24:00" ? "00:00" : time),
      );
      for (const time of times) {
        const edge = date.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: time }).toInstant();
        if (Temporal.Instant.compare(edge, now.toInstant()) > 0) edges.push(edge);
      }
    }
  }
  return edges.filter((edge) => changes(items, edge, now.timeZoneId));
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
