import assert from "node:assert/strict";
import { assertPixels } from "./assert_pixels.ts";
import { definePanel } from "./panel.ts";
import { quantize } from "./quantize.ts";
import { isIndexed, type Raster, type Rgb } from "./raster.ts";
import { grayRaster, rasterOf } from "./test_picture.ts";

function diagonal(side: number): Raster {
  return grayRaster(
    Array.from({ length: side }, (_, y) => Array.from({ length: side }, (_, x) => (x === y ? 0 : 255))),
  );
}

Deno.test("quantize() keeps a diagonal one pixel wide on gray1", () => {
  assertPixels(quantize(diagonal(4), definePanel({ width: 4, height: 4 })), [
    "#...",
    ".#..",
    "..#.",
    "...#",
  ]);
});

Deno.test("quantize() uses the panel's dither", () => {
  const gray = grayRaster(Array.from({ length: 4 }, () => Array(4).fill(188)));
  const panel = definePanel({ width: 4, height: 4, dither: "bayer", tone: "photo" });
  assertPixels(quantize(gray, panel), ["#.#.", ".#.#", "#.#.", ".#.#"]);
  assertPixels(quantize(gray, { ...panel, dither: "threshold" }), ["....", "....", "....", "...."]);
});

Deno.test("quantize() keeps colors where there is no palette, rounded to what 16 bits can say", () => {
  const color: Rgb = [200, 101, 50];
  const full = quantize(rasterOf([[color]]), definePanel({ width: 1, height: 1, pixelFormat: "rgb888" }));
  assert.ok(!isIndexed(full));
  assert.deepEqual(Array.from(full.data), [200, 101, 50, 255]);
  const rounded = quantize(rasterOf([[color]]), definePanel({ width: 1, height: 1, pixelFormat: "rgb565" }));
  assert.ok(!isIndexed(rounded));
  assert.deepEqual(Array.from(rounded.data), [197, 101, 49, 255]);
});

Deno.test("quantize() refuses a raster that is not the glass's size", () => {
  assert.throws(() => quantize(diagonal(4), definePanel({ width: 4, height: 5 })), {
    name: "SizeMismatchError",
    message: "Cannot quantize raster: found 4x4 pixels, expected 4x5",
  });
});
