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

/** Rows of cells spread over the pixels of a row: the two that were asked for last stay at hand. */
function createRows({ width: cells, data }: Plane, { first, second, share }: ReturnType<typeof between>) {
  let [older, newer] = [{ row: -1, values: new Float64Array(first.length) }, {
    row: -1,
    values: new Float64Array(first.length),
  }];
  return (row: number): Float64Array => {
    if (older.row === row) return older.values;
    if (newer.row === row) return newer.values;
    [older, newer] = [newer, older];
    newer.row = row;
    const { values } = newer;
    for (let x = 0; x < values.length; x++) {
      const later = share[x]!;
      values[x] = data[row * cells + first[x]!]! * (1 - later) + data[row * cells + second[x]!]! * later;
    }
    return values;
  };
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
  const slopes = createRows(slope, across);
  const offsets = createRows(offset, across);
  const gain = GAIN * amount;
  for (let y = 0, at = 0; y < height; y++) {
    const [upper, under] = [down.first[y]!, down.second[y]!];
    const [slope0, offset0] = [slopes(upper), offsets(upper)];
    const [slope1, offset1] = [slopes(under), offsets(under)];
    const lower = down.share[y]!;
    const higher = 1 - lower;
    for (let x = 0; x < width; x++, at++) {
      const old = data[at]!;
      const base = (slope0[x]! * higher + slope1[x]! * lower) * old +
        (offset0[x]! * higher + offset1[x]! * lower);
      const value = old + (old - base) * gain;
      data[at] = value > 255 ? 255 : value < 0 ? 0 : value;
    }
  }
}
