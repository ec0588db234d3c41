/** The hours of a day in which a device is left asleep, `HH:MM` in its time zone; they may cross midnight. */
export interface SleepHours {
  readonly from: string;
  readonly to: string;
}

/** The instant at which the present sleep ends, or null when the device is awake. */
export function wakeTime(sleep: SleepHours, now: Temporal.ZonedDateTime): Temporal.Instant | null {
  const time = now.toPlainTime();
  const from = Temporal.PlainTime.from(sleep.from);
  const to = Temporal.PlainTime.from(sleep.to);
  const after = (a: Temporal.PlainTime, b: Temporal.PlainTime) => Temporal.PlainTime.compare(a, b) >= 0;
  const crosses = after(from, to);
  const asleep = crosses ? after(time, from) || !after(time, to) : after(time, from) && !after(time, to);
  if (!asleep) return null;
  const day = crosses && after(time, from) ? now.toPlainDate().add({ days: 1 }) : now.toPlainDate();
  return day.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: to }).toInstant();
}

/** The instant, after now, at which the next sleep begins. */
export function sleepTime(sleep: SleepHours, now: Temporal.ZonedDateTime): Temporal.Instant {
  const start = (days: number) =>
    now.toPlainDate().add({ days }).toZonedDateTime({ timeZone: now.timeZoneId, plainTime: sleep.from })
      .toInstant();
  return Temporal.Instant.compare(start(0), now.toInstant()) > 0 ? start(0) : start(1);
}
