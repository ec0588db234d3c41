import assert from "node:assert/strict";
import { WEIGHTS } from "./inter.ts";
import { UNCOVERED } from "./symbols.ts";
import { typeface } from "./typeface.ts";

Deno.test("the symbols that Inter's files leave out have a glyph in every weight", () => {
  for (const weight of WEIGHTS) {
    for (const character of `→←✓✗★♥≥≤≠∞☐☑${UNCOVERED}`) {
      assert.notEqual(typeface(weight).glyph(character).index, 0, character);
    }
  }
});
