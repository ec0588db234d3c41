import assert from "node:assert/strict";
import fc from "fast-check";
import { type FitOptions, fitText } from "./fit_text.ts";
import { measureText } from "./measure_text.ts";
import { graphemes } from "./wrap_text.ts";

const box: FitOptions = { width: 150, height: 60, sizes: [40, 24, 16], weight: 600, lineHeight: 1.25 };

Deno.test("fitText() takes the size wanted most when all fits", () => {
  assert.deepEqual(fitText("Hello", box), { size: 40, lines: ["Hello"], truncated: false });
});

Deno.test("fitText() shrinks before it breaks a word or cuts", () => {
  assert.deepEqual(fitText("Hello, wide world", box), {
    size: 24,
    lines: ["Hello, wide", "world"],
    truncated: false,
  });
});

Deno.test("fitText() shrinks to one line when no more are allowed", () => {
  assert.deepEqual(fitText("Hello, wide world", { ...box, maxLines: 1 }), {
    size: 16,
    lines: ["Hello, wide world"],
    truncated: false,
  });
});

Deno.test("fitText() breaks a word only when no size takes it whole, and keeps the type large then", () => {
  const { lines, size, truncated } = fitText("Rindfleischetikettierung", { ...box, width: 120, height: 100 });
  assert.equal(size, 24);
  assert.equal(lines.join("").replaceAll("-", ""), "Rindfleischetikettierung");
  assert.equal(truncated, false);
});

Deno.test("fitText() ends with an ellipsis at a grapheme when nothing is small enough", () => {
  const { lines, size, truncated } = fitText("Cafe\u0301 ".repeat(40), box);
  assert.equal(size, 16);
  assert.equal(lines.length, 3);
  assert.ok(truncated);
  assert.match(lines.at(-1) ?? "", /^(Café ?)*(C|Ca|Caf|Café)…$/);
});

Deno.test("fitText() cuts a word without a hyphen, and puts no space where a line would have ended", () => {
  const one = { width: 60, height: 20, sizes: [16] };
  assert.match(fitText("Rindfleischetikettierung", one).lines.join("|"), /^Rindf\p{L}*…$/u);
  assert.match(fitText("Rind\u00adfleisch\u00adetikettierung", one).lines.join("|"), /^Rindf\p{L}*…$/u);
  const [first = "", last = ""] =
    fitText("日本語のとても長い文章です。".repeat(4), { ...one, height: 40 }).lines;
  assert.ok(
    "日本語のとても長い文章です。".repeat(4).startsWith(first + last.slice(0, -1)),
    `${first}|${last}`,
  );
});

Deno.test("fitText() has no lines for an empty text or a box that takes none", () => {
  assert.deepEqual(fitText("", box), { size: 40, lines: [], truncated: false });
  assert.deepEqual(fitText("Hello", { ...box, height: 5 }), { size: 16, lines: [], truncated: true });
  assert.deepEqual(fitText("Hello", { ...box, width: 3 }), { size: 16, lines: [], truncated: true });
});

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.lorem({ maxCount: 60 }),
  fc.constantFrom(
    "\ud83d\ud83d lone",
    "שלום עולם",
    "👨‍👩‍👧‍👦".repeat(20),
    "a\u0301".repeat(50),
    "\u0000\u0007",
    " \n ",
  ),
);

Deno.test("fitText() stays inside its box and never throws, for any string and box", () => {
  const sizes = fc.constantFrom<number[]>([64, 32, 16], [20], [30, 12], [16, 12, 10]);
  const side = fc.integer({ min: 0, max: 400 });
  fc.assert(fc.property(texts, side, side, sizes, (text, width, height, sizes) => {
    const fitted = fitText(text, { width, height, sizes, lineHeight: 1.2 });
    assert.ok(sizes.includes(fitted.size));
    assert.ok(fitted.lines.length * fitted.size * 1.2 <= height + 1e-6);
    for (const line of fitted.lines) {
      assert.ok(measureText(line, { size: fitted.size }) <= width + 1e-6);
      assert.ok(line.isWellFormed());
    }
    if (fitted.truncated && fitted.lines.length > 0) {
      assert.equal(graphemes(fitted.lines.at(-1)!).at(-1), "…");
    }
  }));
});

Deno.test("fitText() fits ten thousand characters", () => {
  for (const text of ["word ".repeat(2000), "x".repeat(10_000), "😀".repeat(5000), "é\u0301".repeat(5000)]) {
    const fitted = fitText(text, { ...box, height: 200 });
    assert.ok(fitted.truncated);
    assert.equal(fitted.lines.length, 10);
  }
});
