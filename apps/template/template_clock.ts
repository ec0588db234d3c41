/** How closely a template looks at the time. */
export type TimeLevel = "none" | "day" | "hour" | "minute";

const LEVELS: readonly TimeLevel[] = ["none", "day", "hour", "minute"];

/** The time as a template sees it, and how closely it has looked. */
export interface TemplateClock {
  /** The beginning of the current step. */
  readonly now: Temporal.ZonedDateTime;
  /** Notes that the screen tells the time as closely as this. */
  look(level: TimeLevel): void;
  /** The first instant at which what was looked at differs; null when nothing was. */
  validUntil(): Temporal.Instant | null;
}

/**
 * A clock that stands at the beginning of its step of so many minutes of the day, so that a screen composed at any time
 * within the step is the same.
 */
export function createTemplateClock(now: Temporal.ZonedDateTime, stepMinutes: number): TemplateClock {
  const midnight = now.startOfDay();
  const passed = Math.floor((now.epochMilliseconds - midnight.epochMilliseconds) / 60_000);
  const begun = midnight.add({ minutes: passed - (passed % stepMinutes) });
  let closest: TimeLevel = "none";
  const ends: Readonly<Record<Exclude<TimeLevel, "none">, () => Temporal.ZonedDateTime>> = {
    day: () => midnight.add({ days: 1 }).startOfDay(),
    hour: () => hourEnd(begun),
    minute: () => begun.add({ minutes: stepMinutes }),
  };
  return {
    now: begun,
    look: (level) => void (LEVELS.indexOf(level) > LEVELS.indexOf(closest) && (closest = level)),
    validUntil() {
      if (closest === "none") return null;
      const midnightComes = ends.day();
      const end = ends[closest]();
      return (Temporal.ZonedDateTime.compare(end, midnightComes) < 0 ? end : midnightComes).toInstant();
    },
  };
}

function hourEnd(time: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return time.subtract({ minutes: time.minute, seconds: time.second }).add({ hours: 1 });
}
