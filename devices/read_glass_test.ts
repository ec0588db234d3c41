import assert from "node:assert/strict";
import fc from "fast-check";
import { readGlass } from "./read_glass.ts";

const read = (headers: Record<string, string>) => readGlass(new Headers(headers));
const nothing = { width: null, height: null, orientation: null, palette: null };

Deno.test("readGlass() reads the size from whichever pair of headers is whole", () => {
  assert.deepEqual(read({}), nothing);
  assert.deepEqual(read({ "Width": "800", "Height": "480" }), { ...nothing, width: 800, height: 480 });
  assert.deepEqual(read({ "png-width": "758", "png-height": "1024" }), {
    ...nothing,
    width: 758,
    height: 1024,
  });
  const frame = { "X-Display-Width": "1200", "X-Display-Height": "1600" };
  assert.deepEqual(read(frame), { ...nothing, width: 1200, height: 1600 });
  assert.deepEqual(read({ ...frame, "Width": "800" }), { ...nothing, width: 1200, height: 1600 });
  assert.deepEqual(read({ "Height": "480" }), { ...nothing, height: 480 });
});

Deno.test("readGlass() reads how a photo frame is mounted", () => {
  assert.equal(read({ "X-Display-Orientation": "Portrait" }).orientation, "portrait");
  assert.equal(read({ "X-Display-Orientation": "landscape" }).orientation, "landscape");
  assert.equal(read({ "X-Display-Orientation": "upside down" }).orientation, null);
});

Deno.test("readGlass() never throws and tells only whole pixels", () => {
  const names = fc.constantFrom(
    "width",
    "height",
    "png-width",
    "png-height",
    "x-display-width",
    "x-display-height",
    "x-display-orientation",
    "x-color-palette",
  );
  const values = fc.string({ unit: fc.constantFrom(...'0123456789 .-+e{}[]":,rgbplack'), maxLength: 60 });
  fc.assert(fc.property(fc.dictionary(names, values), (headers) => {
    const { width, height, palette } = read(headers);
    for (const side of [width, height]) assert.ok(side === null || Number.isInteger(side) && side >= 1);
    assert.ok(palette === null || palette.length === 6);
  }));
});
