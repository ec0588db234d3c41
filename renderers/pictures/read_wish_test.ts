import assert from "node:assert/strict";
import fc from "fast-check";
import { readWish } from "./read_wish.ts";

Deno.test("readWish() reads a focus and amounts, and what cannot be understood counts as not said", () => {
  const wish = readWish({
    "data-focus": "50% 30%",
    "data-contrast": "0.5",
    "data-saturation": 9,
    "data-sharpness": 0,
  });
  assert.deepEqual(wish, {
    fit: "cover",
    position: null,
    focus: { x: 0.5, y: 0.3 },
    contrast: 0.5,
    saturation: 4,
    sharpness: 0,
  });
  const vague = readWish({
    "data-focus": "up",
    "data-contrast": "much",
    "data-saturation": -1,
    "data-sharpness": "",
  });
  assert.deepEqual(vague, readWish({}));
});

Deno.test("a crop seeks its focus, unless a position is said", () => {
  assert.equal(readWish({ style: { objectFit: "cover" } }).focus, "auto");
  assert.equal(readWish({ style: { objectFit: "cover", objectPosition: "left" } }).focus, null);
  assert.equal(readWish({ style: { objectPosition: "left" }, "data-focus": "auto" }).focus, "auto");
});

Deno.test("readWish() takes anything", () => {
  const word = fc.oneof(fc.anything(), fc.stringMatching(/^[-0-9.%px a-z]{0,12}$/));
  fc.assert(fc.property(word, word, word, (focus, position, fit) => {
    const { position: read } = readWish({
      "data-focus": focus,
      style: { objectPosition: position, objectFit: fit },
    });
    for (const offset of read ? [read.x, read.y] : []) {
      assert.ok(Number.isFinite(offset.share) && Number.isFinite(offset.pixels));
    }
  }));
});
