import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel } from "../../renderers/mod.ts";
import { CARD, COLUMN, fitSize, PHONE, sayScale, THIN_PHONE, uprightSize } from "./fit_screen.ts";

Deno.test("fitSize() shows a panel of 800x480 at half its size in a card and at a third on a phone", () => {
  assert.deepEqual(fitSize({ width: 800, height: 480 }, CARD).shown, { width: 400, height: 240 });
  assert.deepEqual(fitSize({ width: 800, height: 480 }, PHONE).shown, { width: 266.667, height: 160 });
  assert.deepEqual(fitSize({ width: 480, height: 800 }, CARD).shown, { width: 160, height: 266.667 });
  assert.deepEqual(fitSize({ width: 296, height: 128 }, THIN_PHONE).shown, { width: 296, height: 128 });
});

Deno.test("fitSize() enlarges a small panel as often as it fits", () => {
  assert.deepEqual(fitSize({ width: 64, height: 32 }, CARD), {
    shown: { width: 384, height: 192 },
    times: 6,
    parts: 1,
  });
});

Deno.test("uprightSize() turns a panel the way that people look at it", () => {
  const size = uprightSize(definePanel({ width: 135, height: 240, rotation: 90 }));
  assert.deepEqual(size, { width: 240, height: 135 });
});

Deno.test("sayScale() says how large a picture is only where it is not shown as it is", () => {
  assert.equal(sayScale(fitSize({ width: 800, height: 480 }, CARD)), ", at 1/2 of its size");
  assert.equal(sayScale(fitSize({ width: 64, height: 32 }, CARD)), ", 6 times enlarged");
  assert.equal(sayScale(fitSize({ width: 296, height: 128 }, CARD)), "");
});

Deno.test("fitSize() keeps every picture within its room, in its shape, and never both enlarges and reduces", () => {
  const side = fc.integer({ min: 1, max: 4096 });
  fc.assert(fc.property(side, side, fc.constantFrom(CARD, PHONE, COLUMN), (width, height, room) => {
    const { shown, times, parts } = fitSize({ width, height }, room);
    assert.ok(shown.width <= room.largest.width && shown.height <= room.largest.height);
    assert.ok(Math.abs(shown.width - width * times / parts) < 0.001);
    assert.ok(Math.abs(shown.height - height * times / parts) < 0.001);
    assert.ok(times === 1 || parts === 1);
  }));
});
