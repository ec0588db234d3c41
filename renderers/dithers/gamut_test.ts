import assert from "node:assert/strict";
import fc from "fast-check";
import { LINEAR } from "../luminance.ts";
import type { Rgb } from "../raster.ts";
import { rasterOf } from "../test_picture.ts";
import { intoGamut } from "./gamut.ts";
import { inkTarget } from "./ink_target.ts";

const spectra = inkTarget({ pixelFormat: "spectra6", palette: "auto" })!;

function mapped(color: Rgb, target = spectra): Rgb {
  const { data } = intoGamut(rasterOf([[color]]), target, null);
  return [data[0]!, data[1]!, data[2]!];
}

const lightOf = ([red, green, blue]: Rgb) =>
  0.2126 * LINEAR[red]! + 0.7152 * LINEAR[green]! + 0.0722 * LINEAR[blue]!;

Deno.test("a color that inks cannot mix keeps its lightness and its hue, and loses of its strength", () => {
  const sky: Rgb = [115, 165, 215];
  const [red, green, blue] = mapped(sky);
  assert.ok(Math.abs(lightOf([red, green, blue]) - lightOf(sky)) < 0.01);
  assert.ok(red < green && green < blue && blue - red < 100, `${red}, ${green}, ${blue}`);
});

Deno.test("grays, and colors that inks can mix, stay as they are", () => {
  for (const gray of [0, 1, 127, 254, 255]) assert.deepEqual(mapped([gray, gray, gray]), [gray, gray, gray]);
  assert.deepEqual(mapped([140, 120, 110]), [140, 120, 110]);
});

Deno.test("inks in one plane, and pixels out of the region, leave everything as it is", () => {
  const raster = rasterOf([[[20, 60, 250], [20, 60, 250]]]);
  const flat = inkTarget({ pixelFormat: "bwr", palette: "auto" })!;
  assert.equal(intoGamut(raster, flat, null), raster);
  const { data } = intoGamut(raster, spectra, Uint8Array.of(0, 1));
  assert.deepEqual([...data.subarray(0, 3)], [20, 60, 250]);
  assert.notDeepEqual([...data.subarray(4, 7)], [20, 60, 250]);
});

Deno.test("any color keeps its lightness, to the step that a byte can say", () => {
  const byte = fc.integer({ min: 0, max: 255 });
  fc.assert(fc.property(fc.tuple(byte, byte, byte), (color) => {
    for (const pixelFormat of ["spectra6", "acep7", "bwry"] as const) {
      const found = mapped(color, inkTarget({ pixelFormat, palette: "auto" })!);
      assert.ok(
        Math.abs(lightOf(found) - lightOf(color)) < 0.012,
        `${color} became ${found} on ${pixelFormat}`,
      );
    }
  }));
});
