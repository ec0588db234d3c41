import { measureText } from "../../renderers/mod.ts";
import type { Box } from "../ui/box.ts";
import type { DayWords } from "../ui/day_words.ts";
import { share } from "../ui/stroke.tsx";
import type { Scale } from "./scale.ts";
import type { Series, SeriesPoint } from "./read_series.ts";
import { timeTicks } from "./time_ticks.ts";

/** A label under a plot, in pixels of the screen. */
export interface AxisLabel {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  /** What it belongs to, for a tick above it. */
  readonly middle: number;
  readonly strong: boolean;
}

/** How labels are written and how far apart they stand. */
export interface AxisStyle {
  readonly size: number;
  readonly gap: number;
  readonly words: DayWords;
  readonly timeZone: string;
  /** True for bars, which stand in the middle of slots. */
  readonly slots: boolean;
}

const DAY = 86_400_000;

/** As many labels as have room under a plot: round times, else the names of the points. */
export function axisLabels(
  plot: Box,
  { series, scale, style }: {
    readonly series: readonly Series[];
    readonly scale: Scale;
    readonly style: AxisStyle;
  },
): readonly AxisLabel[] {
  const most = Math.max(2, Math.floor(plot.width / (style.size * 2)));
  if (scale.isTime) {
    const range = { from: scale.left, to: scale.right };
    for (const ticks of timeTicks(range, { most, timeZone: style.timeZone, words: style.words })) {
      const labels = ticks.flatMap(({ at, text, strong }) => {
        const middle = plot.x + Math.round(share(at, scale.left, scale.right) * (plot.width - 1));
        return placeLabel(plot, { text, strong, middle }, style);
      });
      if (areApart(labels, style.gap)) return labels;
    }
    return [];
  }
  const { points } = series.reduce((kept, each) => each.points.length > kept.points.length ? each : kept);
  const texts = pointNames(points, style);
  for (let step = Math.ceil(points.length / most); step <= points.length; step += step < 4 ? 1 : 2) {
    const labels = points.flatMap((_, index) => {
      // Counted from the newest, which so has its name.
      if ((points.length - 1 - index) % step !== 0) return [];
      const at = style.slots ? (index + 0.5) / points.length : share(index, scale.left, scale.right);
      const middle = plot.x + Math.floor(at * (plot.width - 1));
      return placeLabel(plot, { text: texts[index] ?? "", strong: false, middle }, style);
    });
    if (areApart(labels, style.gap)) return labels;
  }
  return [];
}

function placeLabel(
  plot: Box,
  { text, strong, middle }: Pick<AxisLabel, "text" | "strong" | "middle">,
  { size }: AxisStyle,
): readonly AxisLabel[] {
  if (text === "") return [];
  const width = Math.ceil(measureText(text, { size, weight: strong ? 600 : 400, tabular: true }));
  const x = middle - Math.floor(width / 2);
  // A label that hangs over an end by less than half is moved in.
  const moved = Math.min(Math.max(x, plot.x), plot.x + plot.width - width);
  return width > plot.width || Math.abs(moved - x) * 2 > width
    ? []
    : [{ text, x: moved, width, middle, strong }];
}

function areApart(labels: readonly AxisLabel[], gap: number): boolean {
  return labels.every((label, index) => {
    const before = labels[index - 1];
    return before === undefined || label.x - before.x - before.width >= gap;
  });
}

/** What each point is called: its name, else its time as short as their span allows. */
function pointNames(points: readonly SeriesPoint[], { words, timeZone }: AxisStyle): readonly string[] {
  const times = points.flatMap(({ at }) => at ?? []);
  const span = times.length > 1 ? Math.max(...times.slice(-1)) - times[0]! : 0;
  return points.map(({ at, name }) => {
    if (at === null) return name;
    const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDateTime();
    if (span < DAY * 1.5) return words.time(day);
    return span <= DAY * 8 ? words.shortWeekday(day) : words.shortMonthDay(day);
  });
}
