import { type PathMatch, pickPath, selectPath } from "../ui/json_path.ts";
import { oneLine } from "../ui/plain_text.ts";
import { readInstant, readNumber, readText } from "../ui/read_json.ts";
import type { DeparturePaths } from "./presets.ts";

/** A departure from a stop. */
export interface Departure {
  readonly line: string;
  readonly destination: string;
  /** When it leaves as far as is known: expected, else planned. */
  readonly at: Temporal.Instant;
  /** Whole minutes late, negative early; null where only the plan is known. */
  readonly delay: number | null;
  readonly platform: string;
  readonly cancelled: boolean;
}

/** Departures in an answer, earliest first. Entries without a time are left out. Never throws. */
export function readDepartures(
  value: unknown,
  paths: DeparturePaths,
  stopId = "",
): readonly Departure[] {
  return selectPath(value, paths.list).flatMap((match) => {
    if (stopId !== "" && readText(pickPath(match, paths.stop)) !== stopId) return [];
    const departure = readDeparture(match, paths);
    return departure === null ? [] : [departure];
  }).sort((one, other) =>
    Temporal.Instant.compare(one.at, other.at) || (one.line < other.line ? -1 : one.line > other.line ? 1 : 0)
  );
}

function readDeparture(match: PathMatch, paths: DeparturePaths): Departure | null {
  const text = (path: string, most: number) =>
    oneLine((readText(pickPath(match, path)) ?? "").slice(0, most));
  const seconds = readNumber(pickPath(match, paths.delay));
  const delay = seconds !== null && Math.abs(seconds) < 86_400 ? Math.round(seconds) : null;
  const planned = readInstant(pickPath(match, paths.planned));
  const told = readInstant(pickPath(match, paths.expected));
  const expected = told ?? (planned !== null && delay !== null ? planned.add({ seconds: delay }) : null);
  const at = expected ?? planned;
  if (at === null) return null;
  const late = expected !== null && planned !== null
    ? expected.since(planned).total("minutes")
    : delay === null
    ? null
    : delay / 60;
  return {
    line: text(paths.line, 40),
    destination: text(paths.destination, 200),
    at,
    // A train that is 40 seconds late is on time, as boards have it.
    delay: late === null ? null : Math.trunc(late) + 0,
    platform: text(paths.platform, 20),
    cancelled: isCancelled(pickPath(match, paths.cancelled)),
  };
}

/** True, or a word such as `CANCELED` or `SKIPPED`; 3 is the trip's CANCELED of GTFS, in numbers. */
function isCancelled(value: unknown): boolean {
  return value === true || value === 3 ||
    typeof value === "string" && /^(true|.*(cancel|skipped).*)$/is.test(value);
}

/** Those that can still be caught by who sets out now, earliest first. */
export function catchable(
  departures: readonly Departure[],
  options: { readonly now: Temporal.Instant; readonly walkingMinutes: number },
): readonly Departure[] {
  const { now, walkingMinutes } = options;
  const first = now.add({ minutes: walkingMinutes });
  return departures.filter(({ at }) => Temporal.Instant.compare(at, first) >= 0);
}

/** Whole minutes until then, rounded down. */
export function minutesTo(at: Temporal.Instant, now: Temporal.Instant): number {
  return Math.floor((at.epochMilliseconds - now.epochMilliseconds) / 60_000);
}

/** The first instant at which any of the shown departures leaves the list or, told in minutes, is a minute nearer. */
export function nextDepartureChange(
  shown: readonly Departure[],
  options: { readonly now: Temporal.Instant; readonly walkingMinutes: number; readonly inMinutes: boolean },
): Temporal.Instant {
  const { now, walkingMinutes, inMinutes } = options;
  let next = now.add({ hours: 1 }).epochMilliseconds;
  for (const { at } of shown) {
    const leaves = at.epochMilliseconds - walkingMinutes * 60_000 + 1;
    // What is an hour or more away is told as a time until then.
    const nearer = at.epochMilliseconds - Math.min(60, minutesTo(at, now)) * 60_000 + 1;
    for (const change of inMinutes ? [leaves, nearer] : [leaves]) {
      if (change > now.epochMilliseconds && change < next) next = change;
    }
  }
  return Temporal.Instant.fromEpochMilliseconds(next);
}
