import { averagePlane, type Plane, shrinkPlane } from "./plane.ts";

/** Radius as a share of the shorter side: large enough to tell shapes, small enough to stay local. */
const RADIUS_SHARE = 1 / 20;
/** Cells in which the base is computed: it is smooth, and a quarter of the sides is a sixteenth of the work. */
const CELL = 4;
/** Contrast, in levels squared, from which on an edge belongs to the base and is left alone: no halos. */
const EDGE = 26 * 26;
/** What is added of the detail at amount 1. */
const GAIN = 0.8;

/** Slope and offset of the line that tells the base from lightness around each cell (He, Sun and Tang, 2010). */
function baseLines(light: Plane, radius: number): { slope: Plane; offset: Plane } {
  const square = { ...light, data: light.data.map((value) => value * value) };
  const mean = averagePlane(light, radius);
  const meanSquare = averagePlane(square, radius);
  const slope = meanSquare.data.map((value, at) => {
    const variance = Math.max(0, value - mean.data[at]! * mean.data[at]!);
    return variance / (variance + EDGE);
  });
  const offset = mean.data.map((value, at) => value * (1 - slope[at]!));
  return {
    slope: averagePlane({ ...light, data: slope }, radius),
    offset: averagePlane({ ...light, data: offset }, radius),
  };
}

/** Where a pixel lies between cells: the two of them, and the share of the second. */
function between(length: number, { cells, cell }: { cells: number; cell: number }) {
  const first = new Uint32Array(length);
  const second = new Uint32Array(length);
  const share = new Float32Array(length);
  for (let at = 0; at < length; at++) {
    const place = Math.max(0, Math.min(cells - 1, (at + 0.5) / cell - 0.5));
    first[at] = Math.floor(place);
    second[at] = Math.min(cells - 1, first[at]! + 1);
    share[at] = place - first[at]!;
  }
  return { first, second, share };
}

/**
 * Lifts local contrast in place: what a guided filter leaves out of its smooth base is made stronger, edges are
 * not. Amount 0 changes nothing.
 */
export function liftDetail({ width, height, data }: Plane, amount: number): void {
  const reach = Math.round(Math.min(width, height) * RADIUS_SHARE);
  if (amount <= 0 || reach < 1) return;
  const cell = reach >= 2 * CELL ? CELL : 1;
  const light = shrinkPlane({ width, height, data }, cell);
  const { slope, offset } = baseLines(light, Math.round(reach / cell));
  const across = between(width, { cells: light.width, cell });
  const down = between(height, { cells: light.height, cell });
  const gain = GAIN * amount;
  for (let y = 0, at = 0; y < height; y++) {
    const top = down.first[y]! * light.width;
    const bottom = down.second[y]! * light.width;
    const lower = down.share[y]!;
    for (let x = 0; x < width; x++, at++) {
      const left = across.first[x]!;
      const right = across.second[x]!;
      const later = across.share[x]!;
      const mix = (plane: Float32Array) => {
        const upper = plane[top + left]! * (1 - later) + plane[top + right]! * later;
        return upper * (1 - lower) +
          (plane[bottom + left]! * (1 - later) + plane[bottom + right]! * later) * lower;
      };
      const base = mix(slope.data) * data[at]! + mix(offset.data);
      data[at] = Math.max(0, Math.min(255, data[at]! + (data[at]! - base) * gain));
    }
  }
}
