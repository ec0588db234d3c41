import assert from "node:assert/strict";
import { type PixelFormatName, pixelFormats } from "../formats/mod.ts";
import { LINEAR } from "../luminance.ts";
import { disorder, grayRaster, rasterOf } from "../test_picture.ts";
import type { Raster, Rgb } from "../raster.ts";
import { type DitherName, dithers, inkTarget, isDitherName, pictureDither } from "./mod.ts";

const names = Object.keys(dithers) as DitherName[];
/** Dithers that keep the mean light of a flat field: all but the one that gives error up and the one that snaps. */
const keepers = names.filter((name) => name !== "threshold" && name !== "atkinson");
const palettes = (Object.keys(pixelFormats) as PixelFormatName[]).flatMap((name) => {
  const { palette } = pixelFormats[name];
  return palette ? [{ name, palette }] : [];
});

interface Options {
  readonly pixelFormat: PixelFormatName;
  readonly region?: Uint8Array;
  readonly strength?: number;
}

/** Marks pixels that no dither wrote. */
const UNTOUCHED = 255;

/** The raster carried by the nominal inks of a format. */
function carry(name: DitherName, raster: Raster, { pixelFormat, region, strength }: Options): Uint8Array {
  const indices = new Uint8Array(raster.width * raster.height).fill(UNTOUCHED);
  const target = inkTarget({ pixelFormat, palette: "nominal" })!;
  dithers[name].apply({ raster, target, region: region ?? null, strength: strength ?? 1 }, indices);
  return indices;
}

function noise(size: { width: number; height: number }, seed = 7) {
  const bytes = disorder(seed);
  const byte = () => (bytes.next().value >>> 16) & 255;
  const row = () => Array.from({ length: size.width }, (): Rgb => [byte(), byte(), byte()]);
  return rasterOf(Array.from({ length: size.height }, row));
}

function flat(side: number, byte: number): Raster {
  return grayRaster(Array.from({ length: side }, () => Array(side).fill(byte)));
}

/** An oval with a hole and a line one pixel wide, in a raster of this size. */
function ragged(width: number, height: number): Uint8Array {
  return Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const reach = Math.hypot((x - width / 2) / (width / 2.5), (y - height / 2) / (height / 2.5));
    return (reach < 1 && reach > 0.3) || x === 1 ? 1 : 0;
  });
}

/** The pixels of `one` where the region is, and of `other` elsewhere. */
function joined(one: Raster, other: Raster, region: Uint8Array): Raster {
  const data = other.data.slice();
  region.forEach((inside, pixel) => {
    if (inside === 1) data.set(one.data.subarray(pixel * 4, pixel * 4 + 4), pixel * 4);
  });
  return { ...one, data };
}

for (const name of names) {
  const dither = dithers[name];

  Deno.test(`${name} is listed under its own name and has a label`, () => {
    assert.equal(dither.name, name);
    assert.ok(isDitherName(name));
    assert.match(dither.label, /^[A-Z]/);
  });

  for (const { name: pixelFormat, palette } of palettes) {
    Deno.test(`${name} gives an ink of ${pixelFormat} for every pixel, the same each time`, () => {
      const raster = noise({ width: 19, height: 11 });
      const before = raster.data.slice();
      const indices = carry(name, raster, { pixelFormat });
      assert.equal(indices.length, 19 * 11);
      assert.ok(palette.length === 256 || indices.every((index) => index < palette.length));
      assert.deepEqual(carry(name, raster, { pixelFormat }), indices);
      assert.deepEqual(raster.data, before);
    });

    Deno.test(`${name} keeps pure inks of ${pixelFormat} as they are`, () => {
      const inks = palette.map(({ rgb }) => rgb);
      const raster = rasterOf([inks, inks.toReversed(), inks]);
      const places = palette.map((_, index) => index);
      assert.deepEqual(Array.from(carry(name, raster, { pixelFormat })), [
        ...places,
        ...places.toReversed(),
        ...places,
      ]);
    });
  }

  for (const pixelFormat of ["gray1", "gray4", "bwry", "spectra6"] as const) {
    Deno.test(`${name} on ${pixelFormat} writes nothing outside its region, and nothing outside changes what is inside`, () => {
      const size = { width: 41, height: 29 };
      const region = ragged(size.width, size.height);
      const inside = noise(size, 3);
      const one = carry(name, inside, { pixelFormat, region });
      const other = carry(name, joined(inside, noise(size, 99), region), { pixelFormat, region });
      region.forEach((isInside, pixel) => {
        if (isInside === 1) assert.notEqual(one[pixel], UNTOUCHED);
        else assert.equal(one[pixel], UNTOUCHED);
      });
      assert.deepEqual(other, one);
    });
  }

  Deno.test(`${name} takes a single pixel, and an empty region`, () => {
    for (const pixelFormat of ["gray1", "spectra6"] as const) {
      assert.deepEqual(Array.from(carry(name, grayRaster([[255]]), { pixelFormat })), [1]);
      const none = carry(name, noise({ width: 5, height: 4 }), { pixelFormat, region: new Uint8Array(20) });
      assert.deepEqual(none, new Uint8Array(20).fill(UNTOUCHED));
    }
  });

  Deno.test(`${name} passes no error on at a strength of 0: every pixel is the same wherever it lies`, () => {
    const raster = rasterOf(Array.from({ length: 9 }, () => Array<Rgb>(9).fill([120, 170, 60])));
    for (const pixelFormat of ["gray1", "gray2", "bwry", "spectra6"] as const) {
      const indices = carry(name, raster, { pixelFormat, strength: 0 });
      assert.equal(new Set(indices).size, 1);
    }
  });
}

for (const name of keepers) {
  Deno.test(`${name} keeps the light of a flat gray within half a percent`, () => {
    for (const byte of [32, 60, 100, 128, 188, 220, 250]) {
      for (const { name: pixelFormat, palette } of palettes.filter(({ name }) => /^gray[124]$/.test(name))) {
        const indices = carry(name, flat(128, byte), { pixelFormat });
        const light = indices.reduce((sum, index) => sum + LINEAR[palette[index]!.rgb[0]]!, 0) /
          indices.length;
        // An 8x8 tile has no finer shares than a sixty-fourth.
        const most = name === "bayer" ? 0.5 / 64 : 0.005;
        const error = Math.abs(light - LINEAR[byte]!);
        assert.ok(error <= most, `${pixelFormat} ${byte}: found ${light}, expected ${LINEAR[byte]}`);
      }
    }
  });

  Deno.test(`${name} keeps the light of a narrow region within two percent`, () => {
    const side = 128;
    const region = Uint8Array.from(
      { length: side * side },
      (_, at) => at % side >= 56 && at % side < 64 ? 1 : 0,
    );
    const indices = carry(name, flat(side, 128), { pixelFormat: "gray1", region });
    const light = indices.reduce((sum, index) => sum + (index === 1 ? 1 : 0), 0) / (8 * side);
    assert.ok(Math.abs(light - LINEAR[128]!) < 0.02, `found ${light}, expected ${LINEAR[128]}`);
  });
}

Deno.test("a dither aims at what inks look like: colors measured as inks are those inks", () => {
  const pixelFormat = "spectra6";
  const target = inkTarget({ pixelFormat, palette: "spectra6_e1002" })!;
  // White-normalized, so that a measured color is the color that a picture must have to be that ink alone.
  const measured: Rgb[] = [[0, 0, 0], [255, 255, 255], [255, 238, 0], [181, 3, 3], [32, 84, 151], [
    13,
    135,
    107,
  ]];
  for (const name of names.filter((name) => name !== "threshold")) {
    measured.forEach((color, ink) => {
      const raster = rasterOf(Array.from({ length: 8 }, () => Array<Rgb>(8).fill(color)));
      const indices = new Uint8Array(64);
      dithers[name].apply({ raster, target, region: null, strength: 1 }, indices);
      assert.deepEqual(indices, new Uint8Array(64).fill(ink), `${name}, ink ${ink}`);
    });
  }
});

Deno.test("bayer carries orange on spectra6 by red and yellow", () => {
  const { palette } = pixelFormats.spectra6;
  const raster = rasterOf(Array.from({ length: 8 }, () => Array<Rgb>(8).fill([255, 128, 0])));
  const used = new Set(
    Array.from(carry("bayer", raster, { pixelFormat: "spectra6" }), (index) => palette![index]!.name),
  );
  assert.deepEqual(used, new Set(["red", "yellow"]));
});

Deno.test("bayer and blue-noise change no pixel but the one whose color changed", () => {
  const before = noise({ width: 40, height: 40 });
  const after = { ...before, data: before.data.slice().fill(0, 820 * 4, 820 * 4 + 3) };
  for (const name of ["bayer", "blue-noise"] as const) {
    const [one, other] = [before, after].map((raster) => carry(name, raster, { pixelFormat: "spectra6" }));
    assert.ok(one!.every((ink, pixel) => pixel === 820 || ink === other![pixel]));
  }
});

Deno.test("pictureDither() takes the dither that was chosen, and otherwise the best of the format", () => {
  for (const dither of names) assert.equal(pictureDither({ pixelFormat: "gray1", dither }), dithers[dither]);
  assert.equal(pictureDither({ pixelFormat: "gray1", dither: "auto" }), dithers.search);
  assert.equal(pictureDither({ pixelFormat: "spectra6", dither: "auto" }), dithers["floyd-steinberg"]);
});

Deno.test("isDitherName() knows no other names", () => {
  for (const other of ["none", "toString", "", 0, null]) assert.equal(isDitherName(other), false);
});
