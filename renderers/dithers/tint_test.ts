import assert from "node:assert/strict";
import { type PixelFormatName, pixelFormats } from "../formats/mod.ts";
import { LINEAR, luminance } from "../luminance.ts";
import type { Rgb } from "../raster.ts";
import { inkTarget } from "./ink_target.ts";
import { tintIndices } from "./tint.ts";

function target(pixelFormat: PixelFormatName) {
  return inkTarget({ pixelFormat, palette: "auto" })!;
}

/** How many pixels of 64 each ink takes in a color's tile, by the ink's name. */
function shares(color: Rgb, format: PixelFormatName): Record<string, number> {
  const { indices } = tintIndices(color, target(format));
  const counts: Record<string, number> = {};
  for (const index of indices) {
    const { name } = pixelFormats[format].palette![index]!;
    counts[name] = (counts[name] ?? 0) + 64 / indices.length;
  }
  return counts;
}

Deno.test("tintIndices() keeps the mean light of every gray within 1/64", () => {
  for (
    const format of ["gray1", "gray2", "gray4", "gray8", "bwr", "bwy", "bwry", "acep7", "spectra6"] as const
  ) {
    const { light } = target(format);
    for (let byte = 0; byte < 256; byte++) {
      const { indices } = tintIndices([byte, byte, byte], target(format));
      const mean = indices.reduce((sum, index) => sum + light[index * 3 + 1]!, 0) / indices.length;
      const error = Math.abs(mean - LINEAR[byte]!);
      assert.ok(error < 1 / 64, `${format} ${byte}: found ${mean}, expected ${LINEAR[byte]}`);
    }
  }
});

Deno.test("tintIndices() takes a color on a gray panel by its light", () => {
  for (const color of [[255, 128, 0], [10, 200, 90], [30, 60, 220]] as Rgb[]) {
    const white = (shares(color, "gray1").white ?? 0) / 64;
    assert.ok(Math.abs(white - luminance(...color)) < 1 / 64);
  }
});

Deno.test("tintIndices() mixes only the two grays next to a color", () => {
  const names = pixelFormats.gray2.palette!.map(({ name }) => name);
  for (let byte = 0; byte < 256; byte++) {
    const places = Object.keys(shares([byte, byte, byte], "gray2")).map((name) => names.indexOf(name));
    assert.ok(Math.max(...places) - Math.min(...places) <= 1);
  }
});

Deno.test("tintIndices() carries orange on spectra6 and bwry by red and yellow, and has it on acep7", () => {
  for (const format of ["spectra6", "bwry"] as const) {
    assert.deepEqual(Object.keys(shares([255, 128, 0], format)).toSorted(), ["red", "yellow"]);
  }
  assert.deepEqual(shares([255, 128, 0], "acep7"), { orange: 64 });
});

Deno.test("tintIndices() puts no color into grays, and none that is unrelated into pale tints", () => {
  assert.deepEqual(Object.keys(shares([221, 221, 221], "spectra6")).toSorted(), ["black", "white"]);
  assert.deepEqual(Object.keys(shares([180, 220, 255], "spectra6")).toSorted(), ["blue", "white"]);
  assert.deepEqual(Object.keys(shares([255, 190, 200], "spectra6")).toSorted(), ["red", "white"]);
});

Deno.test("tintIndices() keeps the nominal color of every ink pure", () => {
  for (const format of Object.values(pixelFormats)) {
    format.palette?.forEach(({ rgb }, index) => {
      const tint = tintIndices(rgb, target(format.name as PixelFormatName));
      assert.deepEqual(tint, { width: 1, height: 1, indices: Uint8Array.of(index) });
    });
  }
});

Deno.test("tintIndices() mixes at most three inks, and gives simple shares a small tile", () => {
  for (
    const color of [[100, 60, 20], [0, 160, 160], [128, 0, 128], [90, 120, 60], [200, 150, 170]] as Rgb[]
  ) {
    assert.ok(Object.keys(shares(color, "spectra6")).length <= 3);
  }
  const checker = tintIndices([188, 188, 188], target("gray1"));
  assert.deepEqual([checker.width, checker.height, ...checker.indices], [2, 2, 0, 1, 1, 0]);
});
