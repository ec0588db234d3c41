/**
 * A time in a zone that is on record; in UTC where this machine's time zone data does not know that zone, or no more:
 * a device then is some hours wrong, instead of getting no screen.
 */
export function zonedTime(at: Temporal.Instant, timeZone: string): Temporal.ZonedDateTime {
  try {
    return at.toZonedDateTimeISO(timeZone);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return at.toZonedDateTimeISO("UTC");
  }
}

/** Whether this machine's time zone data knows a zone. */
export function isTimeZone(name: string): boolean {
  try {
    return Temporal.Now.zonedDateTimeISO(name).timeZoneId !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
