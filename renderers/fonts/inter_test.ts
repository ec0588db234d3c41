import assert from "node:assert/strict";
import { fontFiles, WEIGHTS } from "./inter.ts";
import { typeface } from "./typeface.ts";

Deno.test("fontFiles() has the same files in every weight, Latin first as Inter", () => {
  const names = WEIGHTS.map((weight) =>
    fontFiles().filter((file) => file.weight === weight).map(({ name }) => name)
  );
  for (const found of names) assert.deepEqual(found, names[0]);
  assert.equal(names[0]?.[0], "Inter");
  assert.equal(new Set(names[0]).size, names[0]?.length);
});

Deno.test("fontFiles() is the same array each time, as satori wants to keep parsed fonts", () => {
  assert.equal(fontFiles(), fontFiles());
});

Deno.test("typeface() finds Latin, Greek, Cyrillic and Vietnamese and knows what nobody has", () => {
  for (const weight of WEIGHTS) {
    for (const character of "AzßŁźΕάКїệ0°€") {
      assert.notEqual(typeface(weight).glyph(character).index, 0, character);
    }
    for (const character of ["漢", "😀", "\u{10FFFD}"]) {
      assert.equal(typeface(weight).glyph(character).index, 0);
    }
  }
});
