import { followPath, readPath } from "../ui/json_path.ts";
import { oneLine } from "../ui/plain_text.ts";
import { readNumber, readText } from "../ui/read_json.ts";
import { readMoment } from "../ui/read_moment.ts";
import { findSeries } from "./find_series.ts";
import type { SeriesSettings, Settings } from "./settings.ts";

/** A value of a series. */
export interface SeriesPoint {
  /** Milliseconds since the epoch; null where the data gives no times. */
  readonly at: number | null;
  /** What the data calls it, where that is no time; empty otherwise. */
  readonly name: string;
  /** Null is a hole. */
  readonly value: number | null;
}

/** Values that belong together, earliest first, at least one of them known. */
export interface Series {
  readonly title: string;
  readonly points: readonly SeriesPoint[];
  /** Digits after the point that all of its values are told with. */
  readonly decimals: number;
}

/** Numbers beyond cannot be told from each other on any axis. */
const LARGEST = 1e15;

/** The series that settings choose from data of any shape; those without a single number are left out. Never throws. */
export function readSeries(
  value: unknown,
  { settings, timeZone }: {
    readonly settings: Pick<Settings, "series" | "hours">;
    readonly timeZone: string;
  },
): readonly Series[] {
  const chosen = settings.series.filter(({ values }) => values !== "");
  return (chosen.length > 0 ? chosen : findSeries(value))
    .map((each) => {
      const points = within(readPoints(value, each, timeZone), settings.hours);
      return { title: oneLine(each.title), points, decimals: decimalsOf(points) };
    })
    .filter(({ points }) => points.some((point) => point.value !== null));
}

function readPoints(
  data: unknown,
  { values, times }: SeriesSettings,
  timeZone: string,
): readonly SeriesPoint[] {
  const names = times === "" ? [] : followAll(data, times);
  const points = followAll(data, values).map((found, index): SeriesPoint => {
    const isPair = Array.isArray(found) && found.length > 1;
    const name = isPair ? found[0] : names[index];
    const number = readNumber(isPair ? found[1] : found);
    const at = readMoment(name, timeZone);
    return {
      at,
      name: at === null ? oneLine(readText(name) ?? "") : "",
      value: number !== null && Math.abs(number) <= LARGEST ? number : null,
    };
  });
  // Where all have a time, time orders them.
  return points.every(({ at }) => at !== null) ? points.toSorted((a, b) => a.at! - b.at!) : points;
}

/** What a path leads to; the entries of a single list, and from a list of rows a name in each of them. */
function followAll(data: unknown, text: string): readonly unknown[] {
  const path = readPath(text);
  if (path === null) return [];
  const inEach = !path.rooted && Array.isArray(data) && path.steps[0]?.into === "property";
  const found = followPath(data, inEach ? { steps: [{ into: "all" }, ...path.steps] } : path);
  const [only] = found;
  const isOne = !inEach && path.steps.every(({ into }) => into !== "all" && into !== "each");
  return isOne && Array.isArray(only) ? only : found;
}

/** Only so many hours up to the newest. */
function within(points: readonly SeriesPoint[], hours: number | null): readonly SeriesPoint[] {
  const newest = points[points.length - 1]?.at;
  if (hours === null || newest === null || newest === undefined) return points;
  return points.filter(({ at }) => at === null || at >= newest - hours * 3_600_000);
}

/** As many as the data has, as far as they say something beside the size of its values. */
function decimalsOf(points: readonly SeriesPoint[]): number {
  let most = 0;
  let largest = 0;
  for (const { value } of points) {
    if (value === null) continue;
    largest = Math.max(largest, Math.abs(value));
    const [digits = "", power = "0"] = String(Math.abs(value)).split("e");
    most = Math.max(most, (digits.split(".")[1]?.length ?? 0) - Number(power));
  }
  return Math.min(most, largest >= 100 ? 0 : largest >= 10 ? 1 : largest >= 0.1 ? 2 : 6);
}
