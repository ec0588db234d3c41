import assert from "node:assert/strict";
import { readLength } from "./lengths.ts";
import { readFontSize } from "./read_font.ts";

const units = { fontSize: 16, rootFontSize: 16, leastFontSize: 9, px: 1, u: 8, width: 400, height: 240 };
const inherited = { ...units, color: "black", fontWeight: 400, lineHeight: 1.2, textAlign: "left" } as never;

Deno.test("lengths are read as CSS writes them", () => {
  const found = ["1.5em", "-.5px", "1.px", "calc(1px + 2*3px)", "12%", "a"].map((text) =>
    readLength(text, units)
  );
  assert.deepEqual(found, [24, -0.5, 1, 7, "12%", null]);
});

Deno.test("a length of a hundred thousand digits is read at once", () => {
  for (
    const text of ["1".repeat(100_000), "1.".repeat(50_000), "-".repeat(100_000), `${"1".repeat(100_000)}px`]
  ) {
    readLength(text, units);
  }
});

Deno.test("no word of JavaScript is a size of type", () => {
  for (const word of ["constructor", "__proto__", "toString"]) {
    assert.equal(readFontSize(word, inherited, units), null);
  }
});
