import assert from "node:assert/strict";
import { type PixelFormatName, pixelFormats } from "../formats/mod.ts";
import type { Raster, Rgb } from "../raster.ts";
import { grayRaster, rasterOf } from "../test_picture.ts";
import { inkTarget } from "./ink_target.ts";
import { SNAP } from "./nearest_ink.ts";
import { threshold } from "./threshold.ts";

function snap(raster: Raster, pixelFormat: PixelFormatName): Uint8Array {
  const indices = new Uint8Array(raster.width * raster.height);
  const target = inkTarget({ pixelFormat, palette: "auto" })!;
  threshold.apply({ raster, target, region: null, strength: 1 }, indices);
  return indices;
}

function inkOf(format: PixelFormatName, color: Rgb): string {
  return pixelFormats[format].palette![snap(rasterOf([[color]]), format)[0]!]!.name;
}

Deno.test("threshold splits black and white at the snap, on panels with and without color", () => {
  for (const name of ["gray1", "bwr", "spectra6", "acep7"] as const) {
    const indices = snap(grayRaster([[0, SNAP - 1, SNAP, 255]]), name);
    assert.deepEqual(Array.from(indices), [0, 0, 1, 1]);
  }
});

Deno.test("threshold gives no soft edge of black text to a color", () => {
  for (const name of ["bwr", "bwy", "spectra6", "acep7"] as const) {
    for (let byte = 0; byte < 256; byte++) {
      assert.match(inkOf(name, [byte, byte, byte]), /^(black|white)$/);
      assert.match(inkOf(name, [byte, Math.max(0, byte - 8), byte]), /^(black|white)$/);
    }
  }
});

Deno.test("threshold takes the nearest of many grays", () => {
  const indices = snap(grayRaster([[0, 8, 9, 127, 128, 250]]), "gray4");
  assert.deepEqual(Array.from(indices), [0, 0, 1, 7, 8, 15]);
});

Deno.test("threshold takes a color on a gray panel by its lightness", () => {
  assert.equal(inkOf("gray1", [255, 255, 0]), "white");
  assert.equal(inkOf("gray1", [0, 0, 255]), "black");
  assert.equal(inkOf("gray1", [255, 0, 0]), "black");
  assert.equal(inkOf("gray4", [255, 0, 0]), "gray 7");
});

Deno.test("threshold finds the ink that a color is called by", () => {
  assert.equal(inkOf("spectra6", [208, 32, 32]), "red");
  assert.equal(inkOf("spectra6", [30, 60, 200]), "blue");
  assert.equal(inkOf("spectra6", [20, 180, 40]), "green");
  assert.equal(inkOf("acep7", [250, 140, 20]), "orange");
  assert.equal(inkOf("bwr", [255, 235, 235]), "white");
});
