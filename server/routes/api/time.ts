import { z } from "@hono/zod-openapi";

// RFC 3339, with any offset.
const INSTANT = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)$/;

/** Milliseconds since the epoch as RFC 3339 in UTC. */
export function toTime(milliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
}

/** As toTime, where there may be no time. */
export function toOptionalTime(milliseconds: number | null): string | null {
  return milliseconds === null ? null : toTime(milliseconds);
}

/** A time that was sent, as milliseconds since the epoch. */
export const timeInput = z.string().transform((text, context) => {
  try {
    if (INSTANT.test(text)) return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    // The form is right and the date is not, such as February 30: refused below like any other text.
  }
  context.addIssue({ code: "custom", message: "expected a time such as 2026-01-31T08:00:00Z" });
  return z.NEVER;
}).openapi({ type: "string", format: "date-time", example: "2026-01-31T08:00:00Z" });

/** A time as it is answered. */
export const timeOutput = z.string().openapi({ format: "date-time", example: "2026-01-31T08:00:00Z" });

/** A local time of day. */
export const timeOfDay = z.string().regex(
  /^(?:[01]\d|2[0-3]):[0-5]\d$/,
  "expected a time of day such as 07:30",
)
  .openapi({ example: "07:30" });
