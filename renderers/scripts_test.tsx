import assert from "node:assert/strict";
import fc from "fast-check";
import { visualRuns } from "./bidi.ts";
import { cover } from "./cover_text.ts";
import { draw, drawBoxes } from "./draw.ts";
import { type FamilyName, familyNames } from "./fonts/families.ts";
import { UNCOVERED } from "./fonts/symbols.ts";
import { measureText, toLine } from "./measure_text.ts";
import { definePanel } from "./panel.ts";
import { rasterize } from "./rasterize.ts";
import { renderImage } from "./render_image.ts";
import { setText } from "./set_text.ts";
import type { View } from "./composition.ts";

const SAMPLES: Readonly<Record<string, string>> = {
  Latin: "Hello world, Größe Łódź Việt 14:05",
  Greek: "Γειά σου Κόσμε",
  Cyrillic: "Привет, мир — Київ",
  Japanese: "こんにちは世界、「東京」は25度",
  "simplified Chinese": "你好，世界！最高气温25度",
  "traditional Chinese": "你好，世界！臺灣國語",
  Korean: "안녕하세요 세계, 오늘은 25도",
  Thai: "สวัสดีชาวโลก น้ำ ที่นี่ 25 องศา",
  Arabic: "مرحبا بالعالم (7:30) ٢٥٪",
  Persian: "می‌خواهم سلام دنیا",
  Hebrew: "שלום עולם (7:30) abc!",
  Devanagari: "नमस्ते क्षत्रिय हिन्दी २५",
  emoji: "😀 👨‍👩‍👧 👍🏽 🇩🇪🇯🇵 ☀️ 🏳️‍🌈 ok",
  Armenian: "Բարև աշխարհ",
  mixed: "Room שלום 12 مرحبا 東京 (3)",
};

const panel = definePanel({ width: 20_000, height: 1600 });

/** The width that satori lays runs out to by itself, each in its direction. */
async function laidWidth(text: string, size: number, family: FamilyName): Promise<number> {
  const runs = visualRuns(toLine(text)).map((run, index) => (
    <div
      id={String(index)}
      style={{ direction: run.isRightToLeft ? "rtl" : "ltr", whiteSpace: "pre-wrap", flexShrink: 0 }}
    >
      {run.text}
    </div>
  ));
  const style = { display: "flex", fontSize: size, fontFamily: family } as const;
  const { boxes } = await drawBoxes(<div style={style}>{runs}</div> as View, panel);
  return boxes.reduce((sum, { width }) => sum + width, 0);
}

/** First and last column with ink of a line that starts at x = 100. */
async function inkColumns(text: string, size: number): Promise<readonly [number, number]> {
  const glass = definePanel({ width: 1600, height: size * 3, pixelFormat: "gray8" });
  const style = { position: "absolute", left: 100, top: size, fontSize: size, whiteSpace: "pre" } as const;
  const { data, width } = rasterize(
    await draw(
      (
        <div style={{ display: "flex" }}>
          <div style={style}>{text}</div>
        </div>
      ) as View,
      glass,
    ),
  );
  let [first, last] = [width, -1];
  for (let pixel = 0; pixel < data.length / 4; pixel++) {
    if (data[pixel * 4]! > 128) continue;
    first = Math.min(first, pixel % width);
    last = Math.max(last, pixel % width);
  }
  return [first, last];
}

for (const [script, text] of Object.entries(SAMPLES)) {
  Deno.test(`${script} is drawn without a box, as wide as measured, the same each time`, async () => {
    assert.deepEqual(cover(text).uncovered, []);
    assert.ok(!cover(text).text.includes(UNCOVERED));
    for (const family of familyNames) {
      const measured = measureText(text, { size: 400, family });
      const laid = await laidWidth(text, 400, family);
      // Each run is laid out to a whole pixel.
      assert.ok(
        Math.abs(laid - measured) <= visualRuns(text).length,
        `${measured} measured, ${laid} laid out`,
      );
    }
    const measured = measureText(text, { size: 40 });
    const [first, last] = await inkColumns(text, 40);
    assert.ok(
      first >= 98 && last <= 100 + measured + 2,
      `ink from ${first} to ${last}, measured ${measured}`,
    );
    assert.ok(last - first >= measured - 12, `ink from ${first} to ${last}, measured ${measured}`);
    const view = <div style={{ display: "flex", fontSize: 20 }}>{text}</div> as View;
    const glass = definePanel({ width: 400, height: 60 });
    const [one, other] = [await renderImage(view, glass), await renderImage(view, glass)];
    assert.equal(one.image.hash, other.image.hash);
    assert.deepEqual(one.uncovered, []);
  });
}

Deno.test("an emoji of several characters is one glyph, or its first one", () => {
  for (const emoji of ["👨‍👩‍👧", "👍🏽", "🇩🇪", "🏳️‍🌈", "👩🏾‍🚀", "☀️", "❤️‍🔥"]) {
    const width = measureText(emoji, { size: 1000 });
    assert.ok(width > 500 && width < 1500, `${emoji} is ${width} wide`);
  }
  assert.equal(cover("1️⃣").text, "1");
});

Deno.test("what no font has is drawn as a box and reported, each grapheme once, twenty at most", async () => {
  const glass = definePanel({ width: 400, height: 60 });
  const text = "a \u{12000} \u{10fffd}\u{12000} b";
  const { uncovered } = await renderImage(<div>{text}</div> as View, glass);
  assert.deepEqual(uncovered, ["\u{12000}", "\u{10fffd}"]);
  const many = Array.from({ length: 40 }, (_, index) => String.fromCodePoint(0x12000 + index)).join("");
  assert.equal((await renderImage(<div>{many}</div> as View, glass)).uncovered.length, 20);
});

Deno.test("a line from right to left stands where its alignment says", async () => {
  const glass = definePanel({ width: 400, height: 60, pixelFormat: "gray8" });
  for (const [textAlign, from, to] of [["left", 0, 30], ["center", 150, 200], ["right", 250, 400]] as const) {
    const style = { width: 400, fontSize: 30, whiteSpace: "pre", textAlign } as const;
    const view = <div style={{ display: "block", ...style }}>שלום</div> as View;
    const { data } = rasterize(await draw(view, glass));
    const inked = Array.from({ length: 400 }, (_, x) => x)
      .filter((x) =>
        Array.from({ length: 60 }, (_, y) => data[(y * 400 + x) * 4]!).some((value) => value < 128)
      );
    assert.ok(inked[0]! >= from && inked[0]! <= to, `${textAlign}: ink from ${inked[0]}`);
  }
});

Deno.test("setText() names no font that a text does not need", () => {
  const names = (text: string, style = {}) =>
    setText({ type: "div", props: { style, children: text } }, { isCoarse: false }).fonts.map(
      ({ name }) => name,
    );
  assert.deepEqual(names("Hello"), ["inter-latin-400"]);
  assert.deepEqual(names("Hello", { fontWeight: 700 }), ["inter-latin-400", "inter-latin-700"]);
  assert.deepEqual(names("Κόσμε", { fontFamily: "serif" }), [
    "inter-latin-400",
    "serif-latin-400",
    "serif-greek-400",
  ]);
});

Deno.test("any string is measured and drawn, whatever it is made of", async () => {
  const glass = definePanel({ width: 300, height: 60 });
  const unit = fc.oneof(
    fc.constantFrom(
      "\ud800",
      "\udc00",
      "\u0301",
      "\u200d",
      "\ufe0f",
      "👩",
      "🏽",
      "🇩",
      "ع",
      "א",
      "٣",
      "(",
      "क",
      "्",
      "ก",
      "ำ",
      "\u202e",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(unit, { maxLength: 30 }), fc.boolean(), async (parts, isLine) => {
      const text = parts.join("");
      assert.ok(Number.isFinite(measureText(text, { size: 16 })));
      const style = isLine ? { whiteSpace: "pre" as const } : {};
      await renderImage(<div style={style}>{text}</div> as View, glass);
    }),
    { numRuns: 60 },
  );
});

Deno.test("ten thousand characters of any kind are measured, marks upon marks too", () => {
  for (const unit of ["क्ष", "ع ", "👨‍👩‍👧", "e\u0301\u0302\u0303", "漢", "ก", "\u0301", "\ud800", "\u{12000}"]) {
    const text = unit.repeat(Math.ceil(10_000 / unit.length));
    const width = measureText(text, { size: 16 });
    assert.ok(width >= 0 && Number.isFinite(width));
  }
  const storm = cover(`a${"\u0301\u0302".repeat(5000)}`);
  assert.ok(storm.text.length <= 9);
  assert.equal(storm.uncovered.length, 1);
});
