import assert from "node:assert/strict";
import fc from "fast-check";
import { drawBoxes } from "./draw.ts";
import { WEIGHTS } from "./fonts/families.ts";
import { measureText, tabularFigures, type TextStyle } from "./measure_text.ts";
import { definePanel } from "./panel.ts";

/** The width that a text is laid out to, rounded up to a whole pixel by satori. */
async function drawnWidth(text: string, { size, weight }: TextStyle, style: object): Promise<number> {
  const set = { fontSize: size, fontWeight: weight, whiteSpace: "pre", ...style };
  const content = { type: "div", props: { style: set, id: "text", children: text } };
  const view = { type: "div", props: { style: { display: "flex" }, children: content } };
  const { boxes } = await drawBoxes(view, definePanel({ width: 100_000, height: 2000 }));
  return boxes[0]?.width ?? NaN;
}

const TEXTS = [
  "AVAVA To. fi ffl WAVE Ty. P. L'T",
  "Größe Ελλάδα Київ Łódź Việt",
  "https://example.com/a-b_c?d=1 — ok… {x} [Y] (z)",
  "Type 'yes' -> no (A) 3x4",
  "漢字 😀 שלום e\u0301 a\u200Db",
];

Deno.test("measureText() is what satori lays out, kerning and fallback files included", async () => {
  for (const weight of WEIGHTS) {
    for (const text of TEXTS) {
      const style = { size: 1000, weight };
      const measured = measureText(text, style);
      const drawn = await drawnWidth(text.normalize("NFC"), style, {});
      assert.ok(
        Math.abs(drawn - measured) <= 1.5,
        `${text} at ${weight}: measured ${measured}, drawn ${drawn}`,
      );
    }
  }
});

Deno.test("measureText() is what satori lays out for any text of Latin, Greek and Cyrillic", async () => {
  const letters =
    "abcdefgijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;!?'\"()[]{}-–—/\\@#&*+=<>%€°…“”‘’éüßçøżłğαβγδέΩжщїЮ ";
  const words = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 16 });
  await fc.assert(
    fc.asyncProperty(
      words.filter((text) => text.trim() === text && text !== "" && !text.includes("  ")),
      async (text) => {
        const style = { size: 1000, weight: 400 } as const;
        assert.ok(Math.abs(await drawnWidth(text, style, {}) - measureText(text, style)) <= 1.5);
      },
    ),
    { numRuns: 60 },
  );
});

Deno.test("tabular figures are equally wide, measured and drawn alike", async () => {
  const style = { size: 1000, weight: 700, tabular: true } as const;
  const one = measureText("1", style);
  for (const digit of "023456789") assert.equal(measureText(digit, style), one);
  assert.notEqual(measureText("1", { ...style, tabular: false }), one);
  for (const text of ["14:05", "-17.4 °C", "2026-07-31", "100 %", "+3", "1,234.50", "23:59 / 7"]) {
    const drawn = await drawnWidth(text, style, tabularFigures);
    assert.ok(
      Math.abs(drawn - measureText(text, style)) <= 1.5,
      `${text}: ${drawn}, ${measureText(text, style)}`,
    );
  }
});

Deno.test("measureText() grows with the size and takes no text as no width", () => {
  assert.equal(measureText("", { size: 20 }), 0);
  assert.ok(Math.abs(measureText("Hello", { size: 40 }) - 2 * measureText("Hello", { size: 20 })) < 1e-9);
  assert.ok(measureText("Hello", { size: 20, weight: 700 }) > measureText("Hello", { size: 20 }));
});

Deno.test("measureText() takes any string", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
    const width = measureText(text, { size: 16 });
    assert.ok(width >= 0 && Number.isFinite(width));
  }));
  assert.ok(measureText("\ud800 lone \udfff", { size: 16 }) > 0);
});
