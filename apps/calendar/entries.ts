import { oneLine } from "../ui/plain_text.ts";
import { readDate, readInstant, readList, readRecord, readText } from "../ui/read_json.ts";
import { type Say } from "../words/mod.ts";

/** An event as it stands on the walls of one time zone. */
export interface Entry {
  readonly title: string;
  readonly location: string;
  /** Instants in milliseconds: exact where walls repeat an hour. */
  readonly from: number;
  readonly until: number;
  readonly start: Temporal.PlainDateTime;
  readonly end: Temporal.PlainDateTime;
  /** The first and the last day that it touches. */
  readonly firstDay: Temporal.PlainDate;
  readonly lastDay: Temporal.PlainDate;
  readonly allDay: boolean;
  readonly tentative: boolean;
  /** Position of its calendar in the settings. */
  readonly calendar: number;
}

/** How entries are read. */
interface ReadOptions {
  readonly zone: string;
  readonly calendar: number;
  readonly busy: boolean;
  readonly say: Say;
}

/** Events of one calendar that are read at most. */
const MOST = 5000;

/** The events of a calendar's data that were not called off, in the time zone of `now`. Never throws. */
export function readEntries(
  value: unknown,
  options: ReadOptions,
): readonly Entry[] {
  return readList(readRecord(value)["events"]).slice(0, MOST).flatMap((event) => {
    const entry = readEntry(readRecord(event), options);
    return entry === null ? [] : [entry];
  });
}

function readEntry(
  event: Readonly<Record<string, unknown>>,
  { zone, calendar, busy, say }: ReadOptions,
): Entry | null {
  if (event["status"] === "cancelled") return null;
  const allDay = event["allDay"] === true;
  const times = allDay ? readDays(event, zone) : readTimes(event, zone);
  if (times === null) return null;
  return {
    ...times,
    title: busy ? say("busy") : oneLine((readText(event["title"]) ?? "").slice(0, 500)) || say("untitled"),
    location: busy ? "" : oneLine((readText(event["location"]) ?? "").slice(0, 200)),
    allDay,
    tentative: event["status"] === "tentative",
    calendar,
  };
}

type Times = Pick<Entry, "from" | "until" | "start" | "end" | "firstDay" | "lastDay">;

function readDays(event: Readonly<Record<string, unknown>>, zone: string): Times | null {
  const first = readDate(event["start"]);
  if (first === null) return null;
  const told = readDate(event["end"]);
  const after = told !== null && Temporal.PlainDate.compare(told, first) > 0 ? told : first.add({ days: 1 });
  return {
    from: first.toZonedDateTime(zone).epochMilliseconds,
    until: after.toZonedDateTime(zone).epochMilliseconds,
    start: first.toPlainDateTime(),
    end: after.toPlainDateTime(),
    firstDay: first,
    lastDay: after.subtract({ days: 1 }),
  };
}

function readTimes(event: Readonly<Record<string, unknown>>, zone: string): Times | null {
  const from = readInstant(event["start"]);
  if (from === null) return null;
  const told = readInstant(event["end"]);
  const until = told !== null && Temporal.Instant.compare(told, from) > 0 ? told : from;
  const start = from.toZonedDateTimeISO(zone).toPlainDateTime();
  const end = until.toZonedDateTimeISO(zone).toPlainDateTime();
  const firstDay = start.toPlainDate();
  // What ends at midnight does not touch the day that begins then.
  const isMidnight = end.hour === 0 && end.minute === 0 && end.second === 0;
  const last = isMidnight ? end.toPlainDate().subtract({ days: 1 }) : end.toPlainDate();
  const lastDay = Temporal.PlainDate.compare(last, firstDay) < 0 ? firstDay : last;
  return {
    from: from.epochMilliseconds,
    until: until.epochMilliseconds,
    start,
    end,
    firstDay,
    lastDay,
  };
}

/** What a day begins with: whole days, longest first, then by their start. */
export function compareEntries(one: Entry, other: Entry): number {
  if (one.allDay !== other.allDay) {
    const days = Temporal.PlainDate.compare(one.firstDay, other.firstDay);
    return days !== 0 ? days : one.allDay ? -1 : 1;
  }
  return one.from - other.from || other.until - one.until || one.calendar - other.calendar ||
    (one.title < other.title ? -1 : one.title > other.title ? 1 : 0);
}

/** Whether an entry touches a day. */
export function touches({ firstDay, lastDay }: Entry, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(firstDay, day) <= 0 && Temporal.PlainDate.compare(lastDay, day) >= 0;
}

/** The first start or end after now, and never later than midnight: until then the same screen is right. */
export function nextChange(entries: readonly Entry[], now: Temporal.ZonedDateTime): Temporal.Instant {
  const midnight = now.startOfDay().add({ days: 1 }).epochMilliseconds;
  let next = midnight;
  for (const { from, until } of entries) {
    if (from > now.epochMilliseconds && from < next) next = from;
    if (until > now.epochMilliseconds && until < next) next = until;
  }
  return Temporal.Instant.fromEpochMilliseconds(next);
}
