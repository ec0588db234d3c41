import assert from "node:assert/strict";
import fc from "fast-check";
import { coverText, isTextCovered } from "./cover_text.ts";
import { UNCOVERED } from "./fonts/symbols.ts";

Deno.test("coverText() gives one box to a grapheme that no font has, however long it is", () => {
  assert.equal(coverText("a \u{12000}\u0301\u0302 b"), `a ${UNCOVERED} b`);
  assert.equal(coverText("\u{12000}\u{12001}"), UNCOVERED.repeat(2));
  assert.equal(coverText("\u{10fffd}!"), `${UNCOVERED}!`);
});

Deno.test("coverText() keeps what fonts have and drops what draws nothing", () => {
  assert.equal(coverText("Größe → Київ ≥ 3 ✓"), "Größe → Київ ≥ 3 ✓");
  assert.equal(coverText("hy\u00adphen \u2764\ufe0f"), "hyphen \u2764");
  assert.equal(coverText("one\ntwo"), "one\ntwo");
});

Deno.test("coverText() leaves nothing uncovered in any string, and changes nothing twice", () => {
  const texts = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
  fc.assert(fc.property(texts, (text) => {
    const shown = coverText(text.toWellFormed().normalize("NFC"));
    assert.ok(isTextCovered(shown));
    assert.equal(coverText(shown), shown);
  }));
});

Deno.test("coverText() leaves out what comes before an emoji and shows nothing", () => {
  assert.equal(coverText("\ufe0f\u{1f3fd}"), "\u{1f3fd}");
  assert.equal(coverText("\ufe0f\u200d\u{1f44d}"), "\u{1f44d}");
});
