import type { Box } from "../ui/box.ts";
import { type Entry, touches } from "./entries.ts";
import { layOverlaps } from "./overlaps.ts";

/** Minutes of a day that a grid shows, from whole hour to whole hour. */
export interface GridHours {
  readonly from: number;
  readonly to: number;
}

/** The hours of a working day. */
const USUAL: GridHours = { from: 8 * 60, to: 18 * 60 };

const DAY = 24 * 60;

/** What has a time and touches one day stands in the grid; what goes over a midnight, above it. */
export function isTimed({ allDay, firstDay, lastDay }: Entry): boolean {
  return !allDay && firstDay.equals(lastDay);
}

/** The part of a day that an entry fills, in minutes of the wall; it never ends before it begins. */
export function minutesOn(
  entry: Entry,
  day: Temporal.PlainDate,
): { readonly from: number; readonly to: number } {
  const minute = ({ hour, minute }: Temporal.PlainDateTime) => hour * 60 + minute;
  const from = entry.firstDay.equals(day) ? minute(entry.start) : 0;
  const ends = entry.end.toPlainDate().equals(day);
  return { from, to: Math.max(from, ends ? minute(entry.end) : DAY) };
}

/** The hours that show all timed entries of some days, and now where it is one of them; at least a working day. */
export function gridHours(
  entries: readonly Entry[],
  days: readonly Temporal.PlainDate[],
  now: Temporal.PlainDateTime | null,
): GridHours {
  let { from, to } = USUAL;
  const include = (minute: number) => {
    from = Math.min(from, Math.floor(minute / 60) * 60);
    to = Math.max(to, Math.min(DAY, Math.floor(minute / 60) * 60 + 60));
  };
  for (const day of days) {
    for (const entry of entries) {
      if (!isTimed(entry) || !touches(entry, day)) continue;
      const part = minutesOn(entry, day);
      include(Math.min(part.from, DAY - 1));
      include(Math.max(part.from, part.to - 1));
    }
  }
  if (now !== null) include(now.hour * 60 + now.minute);
  return { from, to };
}

/** An entry in its place of a column of the grid. */
export interface PlacedEntry {
  readonly box: Box;
  readonly entry: Entry;
}

/** Entries of a column, and how many find no room beside each other, at the place of the first of them. */
export interface PlacedDay {
  readonly placed: readonly PlacedEntry[];
  readonly hidden: readonly { readonly box: Box; readonly count: number }[];
}

/** Puts the timed entries of a day into its column: side by side where they overlap, none lower than a line. */
export function placeDay(
  entries: readonly Entry[],
  options: {
    readonly day: Temporal.PlainDate;
    readonly box: Box;
    readonly hours: GridHours;
    /** Pixels that an entry has at least, down and across. */
    readonly least: { readonly height: number; readonly width: number };
    readonly gap: number;
  },
): PlacedDay {
  const { day, box, hours, least, gap } = options;
  const timed = entries.filter((entry) => isTimed(entry) && touches(entry, day));
  const rows = timed.map((entry) => rowsOf(minutesOn(entry, day), { box, hours, least: least.height }));
  const columns = layOverlaps(rows);
  const most = Math.max(1, Math.floor((box.width + gap) / (least.width + gap)));
  const placed: PlacedEntry[] = [];
  const hidden = new Map<number, { box: Box; count: number }>();
  for (const [index, entry] of timed.entries()) {
    const { column, columns: count, knot } = columns[index]!;
    const { from, to } = rows[index]!;
    const shown = Math.min(count, most);
    const width = Math.floor((box.width - gap * (shown - 1)) / shown);
    const at = { x: box.x + column * (width + gap), y: from, width, height: Math.max(1, to - from - 1) };
    const isCut = count > most && column >= most - 1;
    if (!isCut) {
      placed.push({ box: at, entry });
      continue;
    }
    const known = hidden.get(knot);
    const x = box.x + (most - 1) * (width + gap);
    if (known) {
      known.count++;
      known.box = { ...known.box, y: Math.min(known.box.y, from) };
    } else hidden.set(knot, { box: { x, y: from, width, height: least.height }, count: 1 });
  }
  return { placed, hidden: [...hidden.values()] };
}

/** The rows of pixels from a minute to another, inside the column, at least so many. */
function rowsOf(
  part: { readonly from: number; readonly to: number },
  { box, hours, least }: { readonly box: Box; readonly hours: GridHours; readonly least: number },
): { readonly from: number; readonly to: number } {
  const from = minuteRow(part.from, box, hours);
  const to = Math.min(box.y + box.height, Math.max(minuteRow(part.to, box, hours), from + least));
  return { from: Math.max(box.y, Math.min(from, to - least)), to };
}

/** The row of pixels of a minute. */
export function minuteRow(minute: number, box: Box, { from, to }: GridHours): number {
  return box.y + Math.round(((minute - from) * box.height) / (to - from));
}

/** The quarter of an hour that has begun: the line of now moves with it, not with each minute. */
export function quarterHour(now: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return now.round({ smallestUnit: "minute", roundingIncrement: 15, roundingMode: "floor" });
}

/** The seven days of the week of a day, by the day that weeks begin with, 1 Monday to 7 Sunday. */
export function weekOf(day: Temporal.PlainDate, firstDay: number): readonly Temporal.PlainDate[] {
  const first = day.subtract({ days: (day.dayOfWeek - firstDay + 7) % 7 });
  return Array.from({ length: 7 }, (_, index) => first.add({ days: index }));
}

/** The weeks of the month of a day, whole: four to six. */
export function weeksOf(
  day: Temporal.PlainDate,
  firstDay: number,
): readonly (readonly Temporal.PlainDate[])[] {
  const first = day.with({ day: 1 });
  const weeks: (readonly Temporal.PlainDate[])[] = [];
  let week = weekOf(first, firstDay);
  while (week.some(({ month, year }) => month === day.month && year === day.year)) {
    weeks.push(week);
    week = weekOf(week[0]!.add({ days: 7 }), firstDay);
  }
  return weeks;
}
