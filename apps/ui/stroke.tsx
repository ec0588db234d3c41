import type { JSX } from "satori/jsx";
import type { Box } from "./box.ts";
import { downsample, type LinePoint } from "./downsample.ts";
import { dashArray, strokePath, strokeSize, type StrokeStyle } from "./stroke_path.ts";

/** What lies at the edges of a plot. */
export interface PlotRange {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** How a line of a plot is drawn. */
export interface StrokeLook {
  readonly color: string;
  /** Thickness of a plain line in whole pixels. */
  readonly stroke: number;
  readonly style: StrokeStyle;
  /** True where the glass has grays to soften edges; else every edge is on a whole pixel. */
  readonly smooth: boolean;
}

/** The place of a point in a box, in pixels of the screen, such that a brush of `size` stays inside. */
export function placeIn(box: Box, range: PlotRange, { x, y }: LinePoint, size: number): LinePoint {
  return {
    x: box.x + share(x, range.left, range.right) * Math.max(0, box.width - size),
    y: box.y + (1 - share(y, range.low, range.high)) * Math.max(0, box.height - size),
  };
}

/** Where a value is between two others, 0 to 1; the middle where they are one. */
export function share(value: number, from: number, to: number): number {
  return to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 0.5;
}

/**
 * A line through points, left to right; a point without a value breaks it. No more points are drawn than the box has
 * pixels across.
 */
export function Stroke({ box, points, range, look }: {
  readonly box: Box;
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
  readonly range: PlotRange;
  readonly look: StrokeLook;
}): JSX.Element | null {
  const { color, stroke, style, smooth } = look;
  const size = strokeSize(style, stroke);
  const local = { ...box, x: 0, y: 0 };
  const all = points.length;
  const paths = toRuns(points).map((run) => {
    // Half the pixels: a point on every pixel is noise.
    const most = Math.ceil((box.width * run.length) / Math.max(1, all) / Math.max(1, stroke));
    const placed = downsample(run, Math.max(8, most)).map((point) => placeIn(local, range, point, size));
    return smooth ? polyline(placed, size) : strokePath(placed, style, stroke);
  });
  const path = paths.join("");
  if (path === "") return null;
  const dash = dashArray(style, stroke);
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
            stroke-width={size}
            stroke-linejoin="round"
            {...(dash === undefined ? { "stroke-linecap": "round" } : { "stroke-dasharray": dash })}
          />
        )
        : <path d={path} fill={color} shape-rendering="crispEdges" />}
    </svg>
  );
}

/** Points that follow each other without a hole. */
function toRuns(
  points: readonly { readonly x: number; readonly y: number | null }[],
): readonly LinePoint[][] {
  const runs: LinePoint[][] = [];
  let run: LinePoint[] = [];
  for (const { x, y } of points) {
    if (y === null) run = [];
    else {
      if (run.length === 0) runs.push(run);
      run.push({ x, y });
    }
  }
  return runs;
}

/** To a quarter of a pixel, so that the drawing is short and the same everywhere. */
function polyline(placed: readonly LinePoint[], size: number): string {
  const at = ({ x, y }: LinePoint) =>
    `${Math.round((x + size / 2) * 4) / 4} ${Math.round((y + size / 2) * 4) / 4}`;
  const [first = { x: 0, y: 0 }, ...rest] = placed;
  return `M${at(first)}${rest.length === 0 ? "h0.01" : rest.map((point) => `L${at(point)}`).join("")}`;
}
