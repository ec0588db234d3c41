import assert from "node:assert/strict";
import { pixelFormat } from "../formats/mod.ts";
import type { Rgb } from "../raster.ts";
import { flatInks } from "./flat_inks.ts";

const gray = (byte: number): Rgb => [byte, byte, byte];

Deno.test("a flat color is an ink within half a level of 16 grays, never within half a level of 4", () => {
  const four = flatInks(pixelFormat("gray2").palette!);
  assert.equal(four.inkOf(gray(204)), null);
  assert.equal(four.inkOf(gray(172)), 2);
  const sixteen = flatInks(pixelFormat("gray4").palette!);
  for (let byte = 0; byte < 256; byte++) assert.equal(sixteen.inkOf(gray(byte)), Math.round(byte / 17));
});

Deno.test("a color on gray inks counts as its gray", () => {
  const inks = flatInks(pixelFormat("gray1").palette!);
  assert.deepEqual(inks.reduce([255, 0, 0]), [127, 127, 127]);
  assert.equal(inks.inkOf([255, 0, 0]), null);
  assert.equal(flatInks(pixelFormat("bwr").palette!).inkOf([255, 0, 0]), 2);
});

Deno.test("text takes the nearest ink that stands out from what is behind it", () => {
  const name = (format: "gray1" | "gray2" | "spectra6", color: Rgb, behind: Rgb | null) =>
    flatInks(pixelFormat(format).palette!).standingOut(color, behind).name;
  assert.equal(name("gray1", gray(204), gray(255)), "black");
  assert.equal(name("gray1", gray(204), gray(0)), "white");
  assert.equal(name("gray1", gray(204), null), "white");
  assert.equal(name("gray2", gray(204), gray(255)), "gray 1");
  assert.equal(name("spectra6", [255, 128, 0], gray(255)), "red");
  assert.equal(name("spectra6", [255, 200, 0], gray(0)), "yellow");
  assert.equal(name("spectra6", gray(120), gray(255)), "black");
});
