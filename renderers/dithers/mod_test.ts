import assert from "node:assert/strict";
import { type PixelFormatName, pixelFormats } from "../formats/mod.ts";
import { LINEAR } from "../luminance.ts";
import { disorder, grayRaster, rasterOf } from "../test_picture.ts";
import type { Raster, Rgb } from "../raster.ts";
import { type DitherName, dithers, inkTarget, isDitherName } from "./mod.ts";

const names = Object.keys(dithers) as DitherName[];
const palettes = (Object.keys(pixelFormats) as PixelFormatName[]).flatMap((name) => {
  const { palette } = pixelFormats[name];
  return palette ? [{ name, palette }] : [];
});

/** The whole raster carried by the nominal inks of a format. */
function carry(name: DitherName, raster: Raster, pixelFormat: PixelFormatName): Uint8Array {
  const indices = new Uint8Array(raster.width * raster.height);
  const target = inkTarget({ pixelFormat, palette: "nominal" })!;
  dithers[name].apply({ raster, target, region: null, strength: 1 }, indices);
  return indices;
}

function noise(size: { width: number; height: number }) {
  const bytes = disorder(7);
  const byte = () => (bytes.next().value >>> 16) & 255;
  const row = () => Array.from({ length: size.width }, (): Rgb => [byte(), byte(), byte()]);
  return rasterOf(Array.from({ length: size.height }, row));
}

for (const name of names) {
  const dither = dithers[name];

  Deno.test(`${name} is listed under its own name and has a label`, () => {
    assert.equal(dither.name, name);
    assert.ok(isDitherName(name));
    assert.match(dither.label, /^[A-Z]/);
  });

  for (const { name: formatName, palette } of palettes) {
    Deno.test(`${name} gives an ink of ${formatName} for every pixel, the same each time`, () => {
      const raster = noise({ width: 19, height: 11 });
      const before = raster.data.slice();
      const indices = carry(name, raster, formatName);
      assert.equal(indices.length, 19 * 11);
      assert.ok(indices.every((index) => index < palette.length));
      assert.deepEqual(carry(name, raster, formatName), indices);
      assert.deepEqual(raster.data, before);
    });

    Deno.test(`${name} keeps pure inks of ${formatName} as they are`, () => {
      const inks = palette.map(({ rgb }) => rgb);
      const raster = rasterOf([inks, inks.toReversed(), inks]);
      const places = palette.map((_, index) => index);
      assert.deepEqual(Array.from(carry(name, raster, formatName)), [
        ...places,
        ...places.toReversed(),
        ...places,
      ]);
    });
  }

  Deno.test(`${name} takes a single pixel`, () => {
    assert.deepEqual(Array.from(carry(name, grayRaster([[255]]), "gray1")), [1]);
  });
}

for (const name of ["floyd-steinberg", "bayer"] as const) {
  Deno.test(`${name} keeps the light of a flat gray within one percent`, () => {
    for (const byte of [32, 100, 128, 188, 220]) {
      const raster = grayRaster(Array.from({ length: 64 }, () => Array(64).fill(byte)));
      for (const { name: format, palette } of palettes.filter(({ name }) => /^gray[12]$/.test(name))) {
        const indices = carry(name, raster, format);
        const light = indices.reduce((sum, index) => sum + LINEAR[palette[index]!.rgb[0]]!, 0) /
          indices.length;
        assert.ok(
          Math.abs(light - LINEAR[byte]!) < 0.01,
          `${byte}: found ${light}, expected ${LINEAR[byte]}`,
        );
      }
    }
  });
}

Deno.test("bayer carries orange on spectra6 by red and yellow", () => {
  const { palette } = pixelFormats.spectra6;
  const raster = rasterOf(Array.from({ length: 8 }, () => Array<Rgb>(8).fill([255, 128, 0])));
  const used = new Set(Array.from(carry("bayer", raster, "spectra6"), (index) => palette![index]!.name));
  assert.deepEqual(used, new Set(["red", "yellow"]));
});

Deno.test("isDitherName() knows no other names", () => {
  for (const other of ["none", "toString", "", 0, null]) assert.equal(isDitherName(other), false);
});
