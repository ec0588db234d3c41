import type { DayWords } from "../ui/day_words.ts";

/** A label under a chart. */
export interface TimeTick {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly text: string;
  /** True where a day begins among hours, or a year among months. */
  readonly strong: boolean;
}

type Step = { readonly minutes: number } | { readonly days: number } | { readonly months: number };

/** Distances between labels, shortest first, all of which divide the next larger unit of the calendar. */
const STEPS: readonly Step[] = [
  ...[1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720].map((minutes) => ({ minutes })),
  ...[1, 2, 7, 14].map((days) => ({ days })),
  ...[1, 2, 3, 6, 12, 24, 60, 120, 600, 1200].map((months) => ({ months })),
];

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const WEEKDAYS_UP_TO = 8 * DAY;

/** Sets of ticks from the finest to the coarsest, none of more than `most`, on the walls of a time zone. */
export function* timeTicks(
  { from, to }: { readonly from: number; readonly to: number },
  { most, timeZone, words }: { readonly most: number; readonly timeZone: string; readonly words: DayWords },
): Generator<readonly TimeTick[]> {
  const span = to - from;
  const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  for (const step of STEPS) {
    const length = "minutes" in step
      ? step.minutes * MINUTE
      : ("days" in step ? step.days : step.months * 30) * DAY;
    if (span / length > most) continue;
    const ticks: TimeTick[] = [];
    for (let at = firstTick(start, step, words); ticks.length <= most; at = after(at, step)) {
      const moment = at.epochMilliseconds;
      if (moment > to) break;
      if (moment >= from) ticks.push({ at: moment, ...say(at, step, { words, span }) });
    }
    if (ticks.length > 0) yield ticks;
  }
}

/** The tick at or before the start. */
function firstTick(start: Temporal.ZonedDateTime, step: Step, words: DayWords): Temporal.ZonedDateTime {
  const day = start.startOfDay();
  if ("minutes" in step) {
    const minutes = start.hour * 60 + start.minute;
    return day.add({ minutes: minutes - (minutes % step.minutes) });
  }
  if ("days" in step) {
    return step.days < 7 ? day : day.subtract({ days: (day.dayOfWeek - words.firstDay + 7) % 7 });
  }
  const months = start.year * 12 + start.month - 1;
  const kept = months - (((months % step.months) + step.months) % step.months);
  return day.with({ day: 1 }).add({ months: kept - months });
}

/** Hours are counted on the wall, so that labels keep to round hours across a change of the clocks. */
function after(at: Temporal.ZonedDateTime, step: Step): Temporal.ZonedDateTime {
  if (!("minutes" in step)) return at.add(step);
  const next = at.add(step);
  const wall = at.toPlainDateTime().add(step).toZonedDateTime(at.timeZoneId);
  const isLater = wall.epochMilliseconds > at.epochMilliseconds;
  return step.minutes > 60 && isLater ? wall : next;
}

function say(
  at: Temporal.ZonedDateTime,
  step: Step,
  { words, span }: { readonly words: DayWords; readonly span: number },
): Pick<TimeTick, "text" | "strong"> {
  const day = at.toPlainDateTime();
  if ("months" in step) {
    const isYear = at.month === 1;
    return step.months >= 12 || (isYear && step.months > 1)
      ? { text: String(at.year), strong: step.months < 12 }
      : { text: words.shortMonthDay(day), strong: isYear };
  }
  const isMidnight = at.hour === 0 && at.minute === 0;
  if ("minutes" in step && !isMidnight) return { text: words.time(day), strong: false };
  return {
    text: span <= WEEKDAYS_UP_TO ? words.shortWeekday(day) : words.shortMonthDay(day),
    strong: "minutes" in step,
  };
}
