import { SAMPLE_SETTINGS } from "./sample_settings.ts";

/** When examples were taken: data of them is as old as it should be then, and only then. */
export const SAMPLE_TIME: Temporal.ZonedDateTime = Temporal.ZonedDateTime.from(
  "2026-11-23T14:05:00+01:00[Europe/Berlin]",
);

/** When the data of an example came, some minutes before. */
export const SAMPLE_FETCHED: Temporal.Instant = SAMPLE_TIME.subtract({ minutes: 5 }).toInstant();

/** Settings with which a kind shows what it is for. */
export function sampleSettings(kind: string): Readonly<Record<string, unknown>> {
  return SAMPLE_SETTINGS[kind] ?? {};
}

export { sampleData } from "./sample_data.ts";
