import type { JSX } from "satori/jsx";
import type { Box } from "./box.ts";

/** Values of a chart, left to right, each in a slot of equal width; null leaves its slot empty. */
export type ChartValues = readonly (number | null)[];

/** What lies at the bottom and at the top of a chart. */
export interface ChartRange {
  readonly low: number;
  readonly high: number;
}

/** The middle of a slot, in whole pixels from the left edge of the screen. */
export function slotMiddle(box: Pick<Box, "x" | "width">, index: number, count: number): number {
  return box.x + Math.floor(((index + 0.5) * box.width) / Math.max(1, count));
}

/** The row of a value, in whole pixels from the top of the chart, such that a stroke stays inside it. */
export function valueRow(value: number, range: ChartRange, height: number, stroke: number): number {
  const span = range.high - range.low;
  const share = span > 0 ? Math.min(1, Math.max(0, (value - range.low) / span)) : 0.5;
  return Math.round((1 - share) * Math.max(0, height - stroke));
}

/** A line through the middles of its slots. Smooth where the glass has grays, of whole pixels where it has none. */
export function ChartLine({ box, values, range, color, stroke, smooth }: {
  readonly box: Box;
  readonly values: ChartValues;
  readonly range: ChartRange;
  readonly color: string;
  /** Thickness in whole pixels. */
  readonly stroke: number;
  readonly smooth: boolean;
}): JSX.Element | null {
  const runs = toRuns(values, box, range, stroke);
  if (runs.length === 0) return null;
  const path = runs.map((run) => smooth ? polyline(run, stroke) : brush(run, stroke)).join("");
  return (
    <svg
      width={box.width}
      height={box.height}
      viewBox={`0 0 ${box.width} ${box.height}`}
      style={{ position: "absolute", left: box.x, top: box.y }}
    >
      {smooth
        ? (
          <path
            d={path}
            fill="none"
            stroke={color}
            stroke-width={stroke}
            stroke-linejoin="round"
            stroke-linecap="round"
          />
        )
        : <path d={path} fill={color} shape-rendering="crispEdges" />}
    </svg>
  );
}

/** Bars from the bottom up, a gap of whole pixels between them; a value above the low end is never invisible. */
export function ChartBars({ box, values, range, color, gap }: {
  readonly box: Box;
  readonly values: ChartValues;
  readonly range: ChartRange;
  readonly color: string;
  readonly gap: number;
}): JSX.Element | null {
  const count = values.length;
  let path = "";
  for (const [index, value] of values.entries()) {
    if (value === null || value <= range.low) continue;
    const from = Math.floor((index * box.width) / count);
    const to = Math.floor(((index + 1) * box.width) / count);
    const width = Math.max(1, to - from - gap);
    const height = Math.max(1, box.height - valueRow(value, range, box.height, 0));
    path += `M${from} ${box.height - height}h${width}v${height}h-${width}z`;
  }
  if (path === "") return null;
  return (
    <svg
      width={box.width}
      height={box.height}
      viewBox={`0 0 ${box.width} ${box.height}`}
      style={{ position: "absolute", left: box.x, top: box.y }}
    >
      <path d={path} fill={color} shape-rendering="crispEdges" />
    </svg>
  );
}

type Point = readonly [x: number, y: number];

/** The points of values that follow each other without a hole, in pixels of the chart. */
function toRuns(values: ChartValues, box: Box, range: ChartRange, stroke: number): readonly Point[][] {
  const runs: Point[][] = [];
  let run: Point[] = [];
  for (const [index, value] of values.entries()) {
    if (value === null) {
      run = [];
      continue;
    }
    if (run.length === 0) runs.push(run);
    const x = slotMiddle({ x: 0, width: box.width }, index, values.length);
    run.push([x, valueRow(value, range, box.height, stroke)]);
  }
  return runs;
}

function polyline(run: readonly Point[], stroke: number): string {
  const half = stroke / 2;
  const [[x, y] = [0, 0], ...rest] = run;
  const more = rest.length === 0
    ? `h0.01`
    : rest.map(([nextX, nextY]) => `L${nextX} ${nextY + half}`).join("");
  return `M${x} ${y + half}${more}`;
}

/** Whole pixels: one column after the other where a line is flat, one row after the other where it is steep. */
function brush(run: readonly Point[], stroke: number): string {
  let path = "";
  for (const [index, [x, y]] of run.entries()) {
    path += square(x, y, { width: stroke, height: stroke });
    const [toX, toY] = run[index + 1] ?? [x, y];
    const steps = Math.max(toX - x, Math.abs(toY - y));
    const isFlat = toX - x >= Math.abs(toY - y);
    for (let step = 1; step < steps; step++) {
      const [atX, atY] = [
        Math.round(x + ((toX - x) * step) / steps),
        Math.round(y + ((toY - y) * step) / steps),
      ];
      path += square(atX, atY, isFlat ? { width: 1, height: stroke } : { width: stroke, height: 1 });
    }
  }
  return path;
}

function square(x: number, y: number, { width, height }: Pick<Box, "width" | "height">): string {
  return `M${x} ${y}h${width}v${height}h-${width}z`;
}
