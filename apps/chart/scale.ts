import { type NiceTicks, niceTicks } from "../ui/nice_ticks.ts";
import type { Series } from "./read_series.ts";
import type { Settings } from "./settings.ts";

/** Where the values of a chart lie: ticks up its side, and how far it reaches to the left and right. */
export interface Scale extends NiceTicks {
  /** Milliseconds since the epoch where all points have a time, else positions in the series. */
  readonly left: number;
  readonly right: number;
  readonly isTime: boolean;
}

/** A limit is shown when it takes no more of the height than this, in spans of the values. */
const MOST_OF_LIMIT = 1;

/** The scale of some series: settings first, then what the values need; bars stand on zero. */
export function scaleOf(
  series: readonly Pick<Series, "points">[],
  { settings, most }: { readonly settings: Settings; readonly most: number },
): Scale {
  const points = series.flatMap((each) => each.points);
  let low = Infinity;
  let high = -Infinity;
  let left = Infinity;
  let right = -Infinity;
  for (const { value, at } of points) {
    if (value !== null) [low, high] = [Math.min(low, value), Math.max(high, value)];
    if (at !== null) [left, right] = [Math.min(left, at), Math.max(right, at)];
  }
  const isTime = settings.kind !== "bar" && points.every(({ at }) => at !== null);
  if (settings.kind === "bar") [low, high] = [Math.min(0, low), Math.max(0, high)];
  const span = high - low;
  for (const limit of [settings.alert_below, settings.alert_above]) {
    if (limit === null) continue;
    if (limit < low && low - limit <= span * MOST_OF_LIMIT) low = limit;
    if (limit > high && limit - high <= span * MOST_OF_LIMIT) high = limit;
  }
  const fixed = fixedEnds(settings, { low, high });
  const ticks = niceTicks(fixed, {
    most,
    fixedLow: settings.low !== null && fixed.low === settings.low,
    fixedHigh: settings.high !== null && fixed.high === settings.high,
  });
  const longest = Math.max(...series.map((each) => each.points.length));
  return isTime ? { ...ticks, left, right, isTime } : { ...ticks, left: 0, right: longest - 1, isTime };
}

/** Ends that were set, where they leave room between them. */
function fixedEnds(
  settings: Pick<Settings, "low" | "high">,
  found: { readonly low: number; readonly high: number },
): { readonly low: number; readonly high: number } {
  const low = settings.low ?? found.low;
  const high = settings.high ?? found.high;
  if (low < high) return { low, high };
  if (settings.low === null) return { low: high - (Math.abs(high) || 1), high };
  return { low, high: low + (Math.abs(low) || 1) };
}
