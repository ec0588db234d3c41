import assert from "node:assert/strict";
import fc from "fast-check";
import { fromRows, toRows } from "./ascii.ts";
import { assertPixels } from "./assert_pixels.ts";

Deno.test("toRows() writes black as # and white as a dot", () => {
  assert.deepEqual(toRows({ width: 3, height: 2, indices: Uint8Array.of(0, 1, 1, 1, 0, 2) }), ["#..", ".#a"]);
});

Deno.test("toRows() takes another alphabet and marks what is past it", () => {
  assert.deepEqual(toRows({ width: 4, height: 1, indices: Uint8Array.of(0, 1, 2, 3) }, "KWR"), ["KWR?"]);
});

Deno.test("fromRows() reads what toRows() wrote", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."#.abc"), minLength: 4, maxLength: 4 });
  fc.assert(fc.property(fc.array(letters, { minLength: 1, maxLength: 6 }), (rows) => {
    assert.deepEqual(toRows(fromRows(rows)), rows);
  }));
});

Deno.test("fromRows() refuses uneven rows and unknown letters", () => {
  assert.throws(() => fromRows(["##", "#"]), /found one of 1 letters, expected 2/);
  assert.throws(() => fromRows(["#!"]), /found "!"/);
});

Deno.test("assertPixels() fails when one pixel differs", () => {
  const pixels = fromRows(["#.", ".#"]);
  assertPixels(pixels, ["#.", ".#"]);
  assert.throws(() => assertPixels(pixels, ["#.", ".."]), { name: "AssertionError" });
});
