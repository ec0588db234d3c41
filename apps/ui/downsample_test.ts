import assert from "node:assert/strict";
import fc from "fast-check";
import { downsample } from "./downsample.ts";

Deno.test("a peak among thousands of calm points is kept", () => {
  const points = Array.from({ length: 5000 }, (_, x) => ({ x, y: x === 3217 ? 50 : x % 2 }));
  const kept = downsample(points, 100);
  assert.equal(kept.length, 100);
  assert.ok(kept.some(({ x }) => x === 3217));
});

Deno.test("few points stay as they are", () => {
  const points = [{ x: 0, y: 1 }, { x: 1, y: 5 }, { x: 2, y: 2 }];
  assert.equal(downsample(points, 3), points);
});

Deno.test("what is kept are points in their order, from the first to the last, as many as may be", () => {
  const values = fc.array(fc.double({ min: -1e15, max: 1e15, noNaN: true }), {
    minLength: 1,
    maxLength: 400,
  });
  fc.assert(fc.property(values, fc.integer({ min: -1, max: 60 }), (ys, most) => {
    const points = ys.map((y, x) => ({ x, y }));
    const kept = downsample(points, most);
    assert.equal(kept.length, Math.min(points.length, Math.max(2, most)));
    assert.equal(kept[0], points[0]);
    assert.equal(kept.at(-1), points.at(-1));
    assert.ok(kept.every(({ x }, index) => index === 0 || x > kept[index - 1]!.x));
  }));
});
