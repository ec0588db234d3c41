import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel } from "../../renderers/mod.ts";
import { fitScreen } from "./fit_screen.ts";

Deno.test("fitScreen() shows a panel of 800x480 pixel by pixel", () => {
  const fitted = fitScreen(definePanel({ width: 800, height: 480 }));
  assert.deepEqual(fitted.shown, { width: 800, height: 480 });
});

Deno.test("fitScreen() turns a panel upright and enlarges it", () => {
  const fitted = fitScreen(definePanel({ width: 135, height: 240, rotation: 90 }));
  assert.deepEqual(fitted, {
    upright: { width: 240, height: 135 },
    shown: { width: 480, height: 270 },
    times: 2,
    parts: 1,
  });
});

Deno.test("fitScreen() reduces a large panel by a whole number", () => {
  const { shown, parts } = fitScreen(definePanel({ width: 1872, height: 1404 }));
  assert.deepEqual({ shown, parts }, { shown: { width: 624, height: 468 }, parts: 3 });
});

Deno.test("fitScreen() keeps every panel within 800x600 and never both enlarges and reduces", () => {
  const side = fc.integer({ min: 1, max: 4096 });
  fc.assert(fc.property(side, side, (width, height) => {
    const { shown, times, parts } = fitScreen(definePanel({ width, height }));
    assert.ok(shown.width <= 800 && shown.height <= 600);
    assert.ok(times === 1 || parts === 1);
  }));
});
