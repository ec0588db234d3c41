import assert from "node:assert/strict";
import { WEIGHTS } from "./families.ts";
import { UNCOVERED } from "./symbols.ts";
import { typeface } from "./typeface.ts";

Deno.test("the symbols that Inter's files leave out have a glyph in every weight", () => {
  for (const weight of WEIGHTS) {
    for (const character of `→←✓✗★♥≥≤≠∞☐☑${UNCOVERED}`) {
      assert.equal(typeface({ weight }).place(character)?.source.name, "symbols", character);
    }
  }
});
