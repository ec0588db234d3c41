import type { LinePoint } from "./downsample.ts";

/** How a line is drawn, so that lines are told apart without any color. */
export type StrokeStyle = "solid" | "dashed" | "dotted" | "thick";

/** Pixels that are drawn and left out in turn, in thicknesses. */
const DASHES: Readonly<Record<StrokeStyle, readonly [drawn: number, left: number] | null>> = {
  solid: null,
  dashed: [4, 3],
  dotted: [1, 2],
  thick: null,
};

/** Thickness of a style in whole pixels, where a plain line has `stroke`. */
export function strokeSize(style: StrokeStyle, stroke: number): number {
  return style === "thick" ? stroke * 2 : stroke;
}

/** `stroke-dasharray` of a style, or undefined where it has none. */
export function dashArray(style: StrokeStyle, stroke: number): string | undefined {
  return DASHES[style]?.map((share) => share * stroke).join(" ");
}

/**
 * A line through points as an outline of whole pixels, to be filled: a square brush that goes from pixel to pixel, so
 * that every stroke is as thick as the next on glass without grays. Points are the brush's top left corner.
 */
export function strokePath(points: readonly LinePoint[], style: StrokeStyle, stroke: number): string {
  const size = strokeSize(style, stroke);
  const dash = DASHES[style]?.map((share) => share * stroke);
  const cycle = dash ? dash[0]! + dash[1]! : 0;
  // A dash ends a brush later than its last place.
  const isDrawn = (step: number) => !dash || step % cycle <= dash[0]! - size;
  let path = "";
  let run: Run | null = null;
  let step = 0;
  const flush = () => {
    if (run !== null) {
      const [across, down] = [run.toX - run.x + size, Math.abs(run.toY - run.y) + size];
      path += `M${run.x} ${Math.min(run.y, run.toY)}h${across}v${down}h-${across}z`;
    }
    run = null;
  };
  for (const { x, y } of pixelsBetween(points)) {
    if (!isDrawn(step++)) {
      flush();
      continue;
    }
    const kept: Run | null = run;
    if (kept !== null && canGrow(kept, x, y)) run = { ...(kept as Run), toX: x, toY: y };
    else {
      flush();
      run = { x, y, toX: x, toY: y };
    }
  }
  flush();
  return path;
}

/** Places of the brush that make one rectangle. */
interface Run {
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
}

function canGrow({ x: fromX, y: fromY, toX, toY }: Run, x: number, y: number): boolean {
  if (x === toX + 1) return y === toY && fromY === toY;
  // Up and down again is two runs.
  return x === toX && fromX === toX && Math.abs(y - toY) === 1 && (y - toY) * (toY - fromY) >= 0;
}

/** Every pixel on the way through points whose x never falls, each touching the one before (Bresenham). */
function* pixelsBetween(points: readonly LinePoint[]): Generator<LinePoint> {
  let [x, y] = [Math.round(points[0]?.x ?? 0), Math.round(points[0]?.y ?? 0)];
  if (points.length > 0) yield { x, y };
  for (const point of points.slice(1)) {
    const [toX, toY] = [Math.round(point.x), Math.round(point.y)];
    const [across, down] = [Math.abs(toX - x), Math.abs(toY - y)];
    const [stepX, stepY] = [toX < x ? -1 : 1, toY < y ? -1 : 1];
    let error = across - down;
    while (x !== toX || y !== toY) {
      const twice = error * 2;
      if (twice >= -down && x !== toX) {
        error -= down;
        x += stepX;
      }
      if (twice <= across && y !== toY) {
        error += across;
        y += stepY;
      }
      yield { x, y };
    }
  }
}
