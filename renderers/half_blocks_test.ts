import assert from "node:assert/strict";
import { toHalfBlocks } from "./half_blocks.ts";
import { grayRaster, rasterOf } from "./test_picture.ts";

const BLOCK = "\u2580";

Deno.test("toHalfBlocks() puts two pixels into each character, the upper one in front", () => {
  const text = toHalfBlocks(rasterOf([[[255, 0, 0]], [[0, 0, 255]]]), 1);
  assert.equal(text, `\x1b[38;2;255;0;0m\x1b[48;2;0;0;255m${BLOCK}\x1b[0m`);
});

Deno.test("toHalfBlocks() changes color only where the picture does, and resets it at row ends", () => {
  const text = toHalfBlocks(grayRaster([[0, 0, 255], [0, 0, 255], [0, 0, 0], [0, 0, 0]]), 3);
  const [first, second] = text.split("\n");
  assert.equal(first?.split("\x1b[38").length, 3);
  assert.equal(second?.split("\x1b[38").length, 2);
  assert.ok(text.split("\n").every((row) => row.endsWith("\x1b[0m")));
});

Deno.test("toHalfBlocks() keeps the shape and means colors when it makes a picture smaller", () => {
  const raster = grayRaster(Array.from({ length: 8 }, () => [0, 100, 0, 100, 0, 100, 0, 100]));
  const rows = toHalfBlocks(raster, 4).split("\n");
  assert.equal(rows.length, 2);
  for (const row of rows) {
    assert.equal(row, `\x1b[38;2;50;50;50m\x1b[48;2;50;50;50m${BLOCK.repeat(4)}\x1b[0m`);
  }
});

Deno.test("toHalfBlocks() never makes a picture wider, and takes an odd height", () => {
  const rows = toHalfBlocks(grayRaster([[9, 9], [9, 9], [9, 9]]), 80).split("\n");
  assert.deepEqual(rows.map((row) => row.split(BLOCK).length - 1), [2, 2]);
});
