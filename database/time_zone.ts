const known = new Map<string, boolean>();

/** Whether this runtime knows a time zone; what it knows changes with the runtime's data, not while it runs. */
function isKnown(timeZone: string): boolean {
  const found = known.get(timeZone);
  if (found !== undefined) return found;
  let is = true;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
  } catch {
    is = false;
  }
  known.set(timeZone, is);
  return is;
}

/**
 * A stored time zone as it can be used: `UTC` in the place of one that this runtime does not know, as after a change of
 * the zones' names. What is stored stays until
 * somebody changes the device, so that a runtime that knows it shows the right time again.
 */
export function toKnownTimeZone(timeZone: string): string {
  return isKnown(timeZone) ? timeZone : "UTC";
}
