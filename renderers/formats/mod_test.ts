import assert from "node:assert/strict";
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
    } else {
      // PNG has no samples of 3 bits: those take a whole byte.
      assert.ok(
        colorType === 0 && format.bitsPerPixel === (bitDepth === 8 && name === "gray3" ? 3 : bitDepth),
      );
      assert.equal(format.palette.length, 2 ** format.bitsPerPixel);
    }
  });

  Deno.test(`${name} has a raw code of its own for each ink, in as many planes as it says`, () => {
    assert.equal(format.raw === null, format.palette === null);
    if (!format.raw || !format.palette) return;
    const { planes, bits, most } = format.raw;
    assert.ok(most < 2 ** bits);
    const codes = format.palette.map((_, index) => planes.map((plane) => plane[index]!));
    for (const code of codes.flat()) assert.ok(Number.isInteger(code) && code >= 0 && code <= most);
    assert.equal(new Set(codes.map(String)).size, format.palette.length);
  });
}

Deno.test("isPixelFormatName() knows no other names", () => {
  for (const other of ["gray5", "", "toString", "constructor", "__proto__", 1, null, undefined, ["gray1"]]) {
    assert.equal(isPixelFormatName(other), false);
  }
});
