import assert from "node:assert/strict";
import fc from "fast-check";
import { stackRows, wholeRows } from "./whole_rows.ts";

const box = { x: 5, y: 10, width: 100, height: 100 };

Deno.test("a list shows whole rows and says how many more there are", () => {
  const options = { height: 20, gap: 5, moreHeight: 15 };
  assert.equal(wholeRows(box, { ...options, count: 4 }).more, null);
  const { rows, more } = wholeRows(box, { ...options, count: 5 });
  assert.deepEqual(rows.map(({ y }) => y), [10, 35, 60]);
  assert.deepEqual([more?.count, more?.box.y], [2, 85]);
  const low = wholeRows({ ...box, height: 22 }, { ...options, count: 3 });
  assert.deepEqual([low.rows.length, low.more], [1, null]);
});

Deno.test("rows and the line after them stay in their box and off each other, and none is lost", () => {
  const size = fc.integer({ min: 1, max: 60 });
  const given = fc.record({
    heights: fc.array(size, { maxLength: 30 }),
    gap: fc.integer({ min: 0, max: 9 }),
    moreHeight: size,
    height: fc.integer({ min: 0, max: 400 }),
  });
  fc.assert(fc.property(given, ({ heights, gap, moreHeight, height }) => {
    const room = { ...box, height };
    const same = heights.map(() => heights[0] ?? 1);
    const even = { count: heights.length, height: heights[0] ?? 1, gap, moreHeight };
    const stacks = [
      { wanted: heights, laid: stackRows(room, { heights, gap, moreHeight }) },
      { wanted: same, laid: wholeRows(room, even) },
    ];
    for (const { wanted, laid: { rows, more } } of stacks) {
      let y = room.y;
      for (const [index, row] of rows.entries()) {
        assert.ok(row.y >= y && row.height === wanted[index]);
        y = row.y + row.height;
      }
      if (more !== null) {
        assert.ok(more.box.y >= y && more.box.height === moreHeight);
        assert.equal(rows.length + more.count, wanted.length);
        y = more.box.y + more.box.height;
      }
      assert.ok(y <= room.y + room.height || rows.length === 0);
    }
  }));
});
