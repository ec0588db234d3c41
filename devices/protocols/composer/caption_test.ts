import assert from "node:assert/strict";
import fc from "fast-check";
import { fitCaption, fitText, jsonBytes } from "./caption.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 600 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('"', "\\", "\n", "\ud83d", "é", "👩‍👩‍👧", "🏳️‍🌈", "e\u0301", "x"),
    maxLength: 300,
  }),
);

Deno.test("fitCaption() leaves an ordinary caption as it is", () => {
  for (const caption of ["", "Green", "Yes please", "Größe", "はい", "👍🏽", 'say "hi"', " spaced "]) {
    assert.equal(fitCaption(caption), caption);
  }
});

Deno.test("fitCaption() cuts at 200 bytes as JSON: letters, quotes and what is longer in UTF-8", () => {
  assert.equal(fitCaption("x".repeat(500)), "x".repeat(200));
  assert.equal(fitCaption('"'.repeat(500)), '"'.repeat(100));
  assert.equal(fitCaption("é".repeat(500)), "é".repeat(100));
  assert.equal(fitCaption("🎈".repeat(500)), "🎈".repeat(50));
});

Deno.test("fitCaption() never cuts a grapheme into its parts", () => {
  const family = "👨‍👩‍👧‍👦";
  assert.equal(jsonBytes(family), 25);
  assert.equal(fitCaption(family.repeat(20)), family.repeat(8));
  assert.equal(fitCaption("x" + "e\u0301".repeat(200)), "x" + "e\u0301".repeat(66));
  assert.equal(fitCaption("x".repeat(199) + "👍🏽"), "x".repeat(199));
  assert.equal(fitCaption("a" + "\u0301".repeat(5000)), "");
});

Deno.test("fitCaption() replaces lone surrogates and keeps a caption on one line", () => {
  assert.equal(fitCaption("a\ud83dz"), "a\ufffdz");
  assert.equal(fitCaption("one\r\n\ttwo\u0000"), "one two ");
});

Deno.test("fitCaption() is at most 200 bytes, well formed, a fixed point, and a start of the text", () => {
  fc.assert(fc.property(anyText, (text) => {
    const caption = fitCaption(text);
    assert.ok(jsonBytes(caption) <= 200);
    assert.ok(caption.isWellFormed());
    assert.equal(fitCaption(caption), caption);
    assert.equal(fitCaption(text), caption);
    // deno-lint-ignore no-control-regex -- controls become spaces
    assert.ok(text.toWellFormed().replace(/[\u0000-\u001f\u007f]+/g, " ").startsWith(caption));
  }));
});

Deno.test("fitText() fills its room up to the next grapheme and takes no room for an answer", () => {
  fc.assert(fc.property(anyText, fc.integer({ min: -20, max: 300 }), (text, room) => {
    const fitted = fitText(text, room);
    assert.ok(jsonBytes(fitted) <= Math.max(room, 0));
    const wellFormed = text.toWellFormed();
    assert.ok(wellFormed.startsWith(fitted));
    const [next] = new Intl.Segmenter("en").segment(wellFormed.slice(fitted.length));
    if (next !== undefined && room >= 0) assert.ok(jsonBytes(fitted + next.segment) > room);
  }));
});
