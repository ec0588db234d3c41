import assert from "node:assert/strict";
import fc from "fast-check";
import { readPalette } from "./read_palette.ts";

const rgb = (r: number, g: number, b: number) => ({ r, g, b });
const measured = {
  black: rgb(2, 2, 2),
  white: rgb(190, 200, 200),
  yellow: rgb(205, 202, 0),
  red: rgb(135, 19, 0),
  blue: rgb(5, 64, 158),
  green: rgb(39, 102, 60),
};

Deno.test("readPalette() gives six named inks the order of Spectra 6, whatever order they come in", () => {
  const expected = [[2, 2, 2], [190, 200, 200], [205, 202, 0], [135, 19, 0], [5, 64, 158], [39, 102, 60]];
  assert.deepEqual(readPalette(JSON.stringify(measured)), expected);
  const reversed = Object.fromEntries(Object.entries(measured).reverse());
  assert.deepEqual(readPalette(JSON.stringify({ ...reversed, gray_gamma: 1 })), expected);
});

Deno.test("readPalette() takes no palette that lacks an ink, has one that is no color, or cannot be dithered to", () => {
  const { green: _, ...five } = measured;
  const faulty: unknown[] = [
    five,
    { ...measured, red: rgb(256, 0, 0) },
    { ...measured, red: rgb(-1, 0, 0) },
    { ...measured, red: rgb(1.5, 0, 0) },
    { ...measured, red: { r: "1", g: 0, b: 0 } },
    { ...measured, red: null },
    { ...measured, red: "#ff0000" },
    { ...measured, white: measured.black },
    { ...measured, black: measured.white, white: measured.black },
    [],
    null,
    1,
  ];
  for (const palette of faulty) assert.equal(readPalette(JSON.stringify(palette)), null);
  for (
    const text of ["", "{", "null", "{'black':1}", `${JSON.stringify(measured)}${" ".repeat(2048)}`, null]
  ) {
    assert.equal(readPalette(text), null);
  }
});

Deno.test("readPalette() gives null or six whole colors, whatever it is given", () => {
  const byte = fc.oneof(fc.integer({ min: -2, max: 258 }), fc.double(), fc.json());
  const ink = fc.oneof(fc.record({ r: byte, g: byte, b: byte }), fc.jsonValue());
  const palette = fc.record({ black: ink, white: ink, yellow: ink, red: ink, blue: ink, green: ink });
  const good = fc.integer({ min: 0, max: 255 });
  const whole = fc.record({ r: good, g: good, b: good });
  const likely = fc.record({
    black: whole,
    white: whole,
    yellow: whole,
    red: whole,
    blue: whole,
    green: whole,
  });
  const texts = fc.oneof(
    fc.string(),
    fc.json(),
    fc.oneof(palette, likely).map((value) => JSON.stringify(value)),
  );
  fc.assert(fc.property(texts, (text) => {
    const found = readPalette(text);
    if (found === null) return;
    assert.equal(found.length, 6);
    for (const part of found.flat()) assert.ok(Number.isInteger(part) && part >= 0 && part <= 255);
  }));
});
