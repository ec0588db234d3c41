import assert from "node:assert/strict";
import fc from "fast-check";
import { spread } from "./spread.ts";

const room = { start: 10, length: 180 };

Deno.test("spread() centers what has room, and shifts it where only that makes it whole", () => {
  const wishes = [{ at: 20, length: 40 }, { at: 100, length: 30 }];
  assert.deepEqual(spread(wishes, { room, gap: 4, least: 10 }), [
    { start: 10, length: 40 },
    { start: 85, length: 30 },
  ]);
});

Deno.test("spread() gives a long one what a short neighbor leaves, and halves what both want", () => {
  const [long, short] = spread([{ at: 60, length: 400 }, { at: 120, length: 20 }], {
    room,
    gap: 4,
    least: 10,
  });
  assert.deepEqual([long, short], [{ start: 10, length: 96 }, { start: 110, length: 20 }]);
  const [one, other] = spread([{ at: 60, length: 400 }, { at: 120, length: 400 }], {
    room,
    gap: 4,
    least: 10,
  });
  assert.deepEqual([one, other], [{ start: 10, length: 78 }, { start: 92, length: 98 }]);
});

Deno.test("spread() keeps wishes apart, in their order and inside the room, however many there are", () => {
  const wish = fc.record({
    at: fc.double({ min: -20, max: 300, noNaN: true }),
    length: fc.integer({ min: 0, max: 400 }),
  });
  const options = fc.record({
    room: fc.record({ start: fc.integer({ min: 0, max: 50 }), length: fc.integer({ min: 0, max: 250 }) }),
    gap: fc.integer({ min: 0, max: 20 }),
    least: fc.integer({ min: 0, max: 40 }),
  });
  fc.assert(fc.property(fc.array(wish, { maxLength: 8 }), options, (wishes, given) => {
    const spans = spread(wishes, given);
    assert.equal(spans.length, wishes.length);
    const end = given.room.start + given.room.length;
    for (const [index, { start, length }] of spans.entries()) {
      assert.ok(Number.isInteger(start) && Number.isInteger(length) && length >= 0);
      assert.ok(length <= (wishes[index]?.length ?? 0), "longer than wished");
      assert.ok(length === 0 || start >= given.room.start && start + length <= end, "outside the room");
    }
    const order = spans.map((span, index) => ({ span, at: wishes[index]?.at ?? 0, index }))
      .filter(({ span }) => span.length > 0).sort((a, b) => a.at - b.at || a.index - b.index);
    order.slice(1).forEach(({ span }, index) => {
      const before = order[index]!.span;
      assert.ok(span.start >= before.start + before.length + given.gap, "too close");
    });
  }));
});
