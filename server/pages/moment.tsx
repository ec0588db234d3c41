/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { zonedTime } from "../zoned_time.ts";

/** A moment as a page shows it: what it is, what time it is now, and in which zone to be exact. */
export interface MomentProps {
  /** Milliseconds since the epoch, as `now`. */
  readonly at: number;
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
  /** True where nothing around it takes the focus, so that the exact time can be had by keyboard. */
  readonly focusable?: boolean;
}

/** A relative time, with the exact one on hover and focus; `times.js` says that in the viewer's own words. */
export function Moment({ at, now, timeZone, focusable = false }: MomentProps) {
  const exact = toExactTime(at, timeZone);
  const instant = Temporal.Instant.fromEpochMilliseconds(at).toString();
  return (
    <time
      datetime={instant}
      data-exact={exact}
      data-zone={timeZone}
      title={exact}
      tabindex={focusable ? 0 : undefined}
    >
      {toRelativeTime(at, now)}
    </time>
  );
}

/** Date and time of day to the second, with the zone: `2026-01-31 08:15:02 Europe/Vienna`. */
export function toExactTime(at: number, timeZone: string): string {
  const time = zonedTime(Temporal.Instant.fromEpochMilliseconds(at), timeZone);
  return `${time.toPlainDate()} ${
    time.toPlainTime().toString({ smallestUnit: "second" })
  } ${time.timeZoneId}`;
}

const UNITS: readonly (readonly [string, number])[] = [["day", 86_400], ["hour", 3600], ["minute", 60], [
  "second",
  1,
]];

/** How long ago, or in how long, in one unit: `4 minutes ago`. The script `times.js` keeps it true. */
export function toRelativeTime(at: number, now: number): string {
  const seconds = Math.round((at - now) / 1000);
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  if (unit === "second" && Math.abs(seconds) < 5) return "just now";
  const count = Math.floor(Math.abs(seconds) / size);
  const span = `${count} ${unit}${count === 1 ? "" : "s"}`;
  return seconds < 0 ? `${span} ago` : `in ${span}`;
}
