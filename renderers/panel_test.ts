import assert from "node:assert/strict";
import { definePanel, layoutSize, screenSize, sizeClass, unit } from "./panel.ts";

Deno.test("an inset takes room from the app, and neither its unit nor its size class", () => {
  for (const [width, height] of [[800, 480], [296, 128], [300, 201], [129, 65], [1200, 825]] as const) {
    const panel = definePanel({ width, height, ppi: 124 });
    const framed = { ...panel, inset: { top: 30, right: 20, bottom: 10, left: 5 } };
    assert.deepEqual(layoutSize(framed), { width: width - 25, height: height - 40 });
    assert.deepEqual(
      [screenSize(framed), unit(framed), sizeClass(framed)],
      [{ width, height }, unit(panel), sizeClass(panel)],
    );
  }
});

Deno.test("margins and inset are of the upright screen, however the glass is turned", () => {
  const margins = { top: 1, right: 2, bottom: 3, left: 4 };
  const panel = definePanel({ width: 100, height: 50, rotation: 90, margins });
  assert.deepEqual(screenSize(panel), { width: 44, height: 96 });
  const inset = { top: 0, right: 0, bottom: 6, left: 0 };
  assert.deepEqual(layoutSize({ ...panel, inset }), { width: 44, height: 90 });
});
