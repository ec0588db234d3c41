import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel } from "../../renderers/mod.ts";
import { conformanceCases, conformanceContext } from "../conformance/cases.ts";
import { swatchColor } from "../ui/swatch.tsx";
import { rotation } from "./mod.tsx";
import { rotate, rotationLabels } from "./rotate.ts";

const context = conformanceContext(
  rotation,
  conformanceCases(rotation)[0]!,
  definePanel({ width: 240, height: 135 }),
);
const labelsAfter = (presses: string) => {
  const given = context as Parameters<typeof rotation.compose>[1];
  const state = [...presses].reduce(
    (state, button) => rotation.press(state, { button }, given),
    rotation.init(given),
  );
  return rotation.compose(state, given).labels;
};

Deno.test("rotation starts at Red, Green, Blue and rotates left at every press of any button", () => {
  assert.deepEqual(labelsAfter(""), { A: "Red", B: "Green", C: "Blue" });
  assert.deepEqual(labelsAfter("C"), { A: "Green", B: "Blue", C: "Red" });
  assert.deepEqual(labelsAfter("AB"), { A: "Blue", B: "Red", C: "Green" });
  assert.deepEqual(labelsAfter("ABC"), labelsAfter(""));
});

Deno.test("rotation gives each button of the device a color, from any stored state", () => {
  fc.assert(fc.property(fc.anything(), fc.integer({ min: 3, max: 12 }), (stored, count) => {
    const colors = Array.from({ length: count }, (_, index) => `color ${index}`);
    const state = rotate(stored as { turns: number }, count);
    const labels = rotationLabels(state, { colors, buttons: ["1", "2", "3", "4"] });
    assert.deepEqual(Object.keys(labels), ["1", "2", "3", "4"]);
    assert.ok(Object.values(labels).every((label) => colors.includes(label)));
  }));
});

Deno.test("a color is shown as itself only where the glass has it", () => {
  const on = (pixelFormat: "gray1" | "bwr" | "acep7" | "rgb565") => {
    return definePanel({ width: 400, height: 300, pixelFormat });
  };
  assert.equal(swatchColor("Red", on("gray1")), null);
  assert.equal(swatchColor("Red", on("bwr")), "#ff0000");
  assert.equal(swatchColor("Green", on("bwr")), null);
  assert.equal(swatchColor("Green", on("acep7")), "#00ff00");
  assert.notEqual(swatchColor("green", on("rgb565")), null);
  assert.equal(swatchColor("Mauve", on("rgb565")), null);
});
