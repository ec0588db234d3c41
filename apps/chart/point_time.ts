import { agedTime } from "../ui/aged.ts";
import type { ChartProps } from "./props.ts";
import type { SeriesPoint } from "./read_series.ts";

/** When a value was: its time today, with its day in this week, else its date; its name where it has no time. */
export function pointTime(
  { at, name }: SeriesPoint,
  { context, words }: Pick<ChartProps, "context" | "words">,
): string {
  if (at === null) return name;
  const { now, device } = context;
  const instant = Temporal.Instant.fromEpochMilliseconds(at);
  const local = instant.toZonedDateTimeISO(now.timeZoneId);
  // Midnight is mostly a date that came without a time.
  if (local.hour === 0 && local.minute === 0) return words.shortDate(local.toPlainDate());
  return agedTime(instant, { now, locale: device.locale });
}
