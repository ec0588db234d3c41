import assert from "node:assert/strict";
import fc from "fast-check";
import { layLanes, layOverlaps } from "./overlaps.ts";

const stretch = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 200 }))
  .map(([from, length]) => ({ from, to: from + length }));

Deno.test("stretches that touch share a column, those that overlap stand side by side", () => {
  const laid = layOverlaps([{ from: 0, to: 10 }, { from: 10, to: 20 }, { from: 15, to: 30 }, {
    from: 40,
    to: 50,
  }]);
  assert.deepEqual(laid.map(({ column, columns }) => [column, columns]), [[0, 1], [0, 2], [1, 2], [0, 1]]);
  assert.deepEqual(layOverlaps([]), []);
});

Deno.test("no two stretches of one column overlap, and all of a knot are equally wide", () => {
  fc.assert(fc.property(fc.array(stretch, { maxLength: 60 }), (stretches) => {
    const laid = layOverlaps(stretches);
    for (const [index, one] of stretches.entries()) {
      assert.ok(laid[index]!.column < laid[index]!.columns);
      for (const [position, other] of stretches.entries()) {
        if (position <= index || one.from >= other.to || other.from >= one.to) continue;
        assert.equal(laid[index]!.knot, laid[position]!.knot);
        assert.equal(laid[index]!.columns, laid[position]!.columns);
        assert.notEqual(laid[index]!.column, laid[position]!.column);
      }
    }
  }));
});

Deno.test("no two spans of one lane share a day", () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
    .map(([one, other]) => ({ first: Math.min(one, other), last: Math.max(one, other) }));
  fc.assert(fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
    const lanes = layLanes(spans);
    for (const [index, one] of spans.entries()) {
      for (const [position, other] of spans.entries()) {
        const meets = one.first <= other.last && other.first <= one.last;
        assert.ok(position === index || !meets || lanes[index] !== lanes[position]);
      }
    }
  }));
});
