import type { Series, SeriesPoint } from "./read_series.ts";
import type { Settings } from "./settings.ts";

/** A point whose value is known. */
export interface KnownPoint extends SeriesPoint {
  readonly value: number;
}

/** What one series comes to. */
export interface Summary {
  readonly first: KnownPoint;
  readonly last: KnownPoint;
  readonly lowest: KnownPoint;
  readonly highest: KnownPoint;
  readonly mean: number;
}

/** First, last, lowest, highest and mean of a series. */
export function summarize({ points }: Series): Summary {
  const known = points.filter((point): point is KnownPoint => point.value !== null);
  const first = known[0]!;
  return {
    first,
    last: known[known.length - 1]!,
    lowest: known.reduce((kept, point) => point.value < kept.value ? point : kept, first),
    highest: known.reduce((kept, point) => point.value >= kept.value ? point : kept, first),
    mean: known.reduce((sum, { value }) => sum + value, 0) / known.length,
  };
}

/** True when a value is beyond what the settings call too low or too high. */
export function isAlert(
  value: number,
  { alert_below, alert_above }: Pick<Settings, "alert_below" | "alert_above">,
): boolean {
  return (alert_below !== null && value < alert_below) || (alert_above !== null && value > alert_above);
}
