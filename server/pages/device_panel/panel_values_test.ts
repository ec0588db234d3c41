import assert from "node:assert/strict";
import { findModel, models } from "../../../devices/mod.ts";
import { definePanel, readPanel } from "../../../renderers/mod.ts";
import { toPanelJson, toValues } from "./panel_values.ts";

Deno.test("the form of a panel gives every model's panel back as it was", () => {
  for (const { panel } of models) {
    assert.deepEqual(readPanel(toPanelJson(toValues(panel))), panel);
  }
});

Deno.test("the form of a panel carries colors of its own, amounts and what is not set", () => {
  const panel = definePanel({
    width: 80,
    height: 40,
    pixelFormat: "bwr",
    palette: [[1, 2, 3], [255, 254, 253], [200, 0, 0]],
    margins: { top: 1, right: 2, bottom: 3, left: 4 },
    pictures: { contrast: 0, saturation: 1.5, sharpness: 4 },
    strength: 0.5,
    byteLimit: 4000,
    mirror: true,
  });
  const values = toValues(panel);
  assert.equal(values.palette, "own");
  assert.equal(values.inks, "#010203 #fffefd #c80000");
  assert.equal(values.ppi, "");
  assert.deepEqual(readPanel(toPanelJson(values)), panel);
});

Deno.test("a decimal comma is taken for a point, and what is no number is left to be refused", () => {
  const values = toValues(findModel("og")!.panel);
  assert.equal(toPanelJson({ ...values, strength: "0,5" }).strength, "0.5");
  assert.throws(() => readPanel(toPanelJson({ ...values, width: "wide" })), /width: found "wide"/);
});
