import assert from "node:assert/strict";
import { pathPoints } from "./path_points.ts";

/** Least and most of the points, x before y. */
function box(path: string): number[] {
  const points = pathPoints(path);
  const xs = points.filter((_, at) => at % 2 === 0);
  const ys = points.filter((_, at) => at % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

Deno.test("pathPoints() reads text's points, with and without spaces", () => {
  assert.deepEqual(box("M2 15L0.4-15.5L4.6 3.4Q6 3 10.6 15Z"), [0.4, -15.5, 10.6, 15]);
});

Deno.test("pathPoints() follows relative and straight commands", () => {
  assert.deepEqual(box("M10,20 h22 v-5 l3,4 H4 V50 z"), [4, 15, 35, 50]);
});

Deno.test("pathPoints() goes on from where a closed path began", () => {
  assert.deepEqual(box("M10,10h5v5zl1,1"), [10, 10, 15, 15]);
});

Deno.test("pathPoints() leaves room for what an arc may reach", () => {
  const [left, top, right, bottom] = box("M44,1H46A3,3 0 0 1 49,4V36") as [number, number, number, number];
  assert.ok(left >= 43 - 6 && right <= 49 + 6 && right >= 49 && top >= -2 && bottom === 36);
});

Deno.test("pathPoints() takes what is no path for nothing", () => {
  assert.deepEqual(pathPoints(""), []);
  assert.deepEqual(pathPoints("MNaN,NaN h2"), [2, 0]);
});
