import assert from "node:assert/strict";
import fc from "fast-check";
import { measureText } from "./measure_text.ts";
import { graphemes, wrapLines, wrapText } from "./wrap_text.ts";

const style = { size: 16 } as const;

Deno.test("wrapText() breaks where Unicode allows and drops the spaces at line ends", () => {
  assert.deepEqual(wrapText("The quick brown fox-terrier jumps", style, 90), [
    "The quick",
    "brown fox-",
    "terrier",
    "jumps",
  ]);
});

Deno.test("wrapText() starts a new line at each line feed and keeps blank lines between", () => {
  assert.deepEqual(wrapText("one\ntwo\r\n\r\nthree\n", style, 500), ["one", "two", "", "three"]);
});

Deno.test("wrapText() breaks a word that is longer than a line at graphemes", () => {
  const lines = wrapText("Donaudampfschifffahrtsgesellschaft", style, 100);
  assert.ok(lines.length > 2);
  for (const line of lines.slice(0, -1)) assert.match(line, /-$/);
  assert.equal(lines.join("").replaceAll("-", ""), "Donaudampfschifffahrtsgesellschaft");
  const family = "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}";
  for (const line of wrapText(family.repeat(12), style, 60)) {
    assert.deepEqual(new Set(graphemes(line)), new Set([family]));
  }
});

Deno.test("wrapText() has no lines for no text", () => {
  for (const text of ["", " ", "\n\n", "\t"]) assert.deepEqual(wrapText(text, style, 100), []);
});

Deno.test("wrapText() makes no line wider than asked, unless a single grapheme is, for any string", () => {
  const texts = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.lorem());
  fc.assert(fc.property(texts, fc.integer({ min: 1, max: 300 }), (text, width) => {
    for (const line of wrapText(text, style, width)) {
      assert.ok(measureText(line, style) <= width + 1e-6 || graphemes(line).length === 1);
    }
  }));
});

Deno.test("wrapText() loses no letter", () => {
  fc.assert(fc.property(fc.lorem({ maxCount: 20 }), fc.integer({ min: 20, max: 200 }), (text, width) => {
    const letters = (joined: string) => joined.replace(/[\s-]+/g, "");
    assert.equal(letters(wrapText(text, style, width).join("")), letters(text));
  }));
});

Deno.test("wrapLines() stops at the line asked for and gives the rest", () => {
  const { brokeWord, lines, rest } = wrapLines("one two three\nfour", style, { maxWidth: 40, maxLines: 2 });
  assert.deepEqual({ brokeWord, lines, rest }, {
    brokeWord: false,
    lines: ["one", "two"],
    rest: "three four",
  });
});

Deno.test("wrapText() wraps ten thousand characters without spaces", () => {
  const lines = wrapText("x".repeat(10_000), style, 400);
  assert.equal(lines.join("").replaceAll("-", "").length, 10_000);
});

Deno.test("wrapText() breaks at a soft hyphen and draws it only there", () => {
  const lines = wrapText("Heizungs\u00adwartung", style, 90);
  assert.deepEqual(lines, ["Heizungs-", "wartung"]);
  assert.deepEqual(
    wrapText("https://example.com/averyveryveryverylongpath", style, 90).join("").includes("-"),
    false,
  );
});
