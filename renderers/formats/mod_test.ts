import assert from "node:assert/strict";
import { isIndexed } from "../raster.ts";
import { testPicture } from "../test_picture.ts";
import { isPixelFormatName, pixelFormat, type PixelFormatName, pixelFormats } from "./mod.ts";

const names = Object.keys(pixelFormats) as PixelFormatName[];

for (const name of names) {
  const format = pixelFormat(name);

  Deno.test(`${name} is listed under its own name and has a label`, () => {
    assert.equal(format.name, name);
    assert.ok(isPixelFormatName(name));
    assert.match(format.label, /^[A-Z0-9]/);
  });

  Deno.test(`${name} says its colors either by a palette or by channel bits`, () => {
    assert.equal(format.palette === null, format.channelBits !== null);
    if (!format.palette) return;
    assert.ok(format.palette.length <= 2 ** format.bitsPerPixel);
    assert.deepEqual(format.palette[0], { name: "black", rgb: [0, 0, 0] });
    assert.deepEqual(format.palette.find((ink) => ink.name === "white")?.rgb, [255, 255, 255]);
    assert.equal(new Set(format.palette.map((ink) => String(ink.rgb))).size, format.palette.length);
    assert.equal(
      format.isColor,
      format.palette.some(({ rgb: [red, green, blue] }) => red !== green || green !== blue),
    );
  });

  Deno.test(`${name} has a PNG form that can hold its palette`, () => {
    const { colorType, bitDepth } = format.png;
    if (!format.palette) assert.deepEqual(format.png, { colorType: 2, bitDepth: 8 });
    else if (format.isColor) {
      assert.ok(colorType === 3 && format.palette.length <= 2 ** bitDepth && bitDepth > 1);
    } else assert.ok(colorType === 0 && format.palette.length === 2 ** bitDepth);
  });

  Deno.test(`${name} packs each row into whole bytes`, () => {
    for (const width of [1, 3, 7, 8, 9, 13]) {
      const picture = testPicture(format, { width, height: 3 });
      const one = testPicture(format, { width, height: 1 });
      assert.equal(format.pack(picture).length, 3 * format.pack(one).length);
      assert.ok(format.pack(one).length >= Math.ceil((width * format.bitsPerPixel) / 8));
    }
  });

  Deno.test(`${name} refuses to pack the other kind of picture`, () => {
    const other = pixelFormat(format.palette ? "rgb888" : "gray1");
    const picture = testPicture(other, { width: 2, height: 2 });
    assert.equal(isIndexed(picture), format.palette === null);
    assert.throws(() => format.pack(picture), { name: "TypeError" });
  });
}

Deno.test("isPixelFormatName() knows no other names", () => {
  for (const other of ["gray3", "", "toString", "constructor", "__proto__", 1, null, undefined, ["gray1"]]) {
    assert.equal(isPixelFormatName(other), false);
  }
});
