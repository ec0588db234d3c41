import assert from "node:assert/strict";
import fc from "fast-check";
import type { View } from "../composition.ts";
import { draw } from "../draw.ts";
import { face } from "../fonts/face.ts";
import { fontFamily } from "../fonts/families.ts";
import { openFont, shape } from "../fonts/harfbuzz.ts";
import { tokenFont } from "../fonts/token_font.ts";
import { typeface } from "../fonts/typeface.ts";
import { definePanel } from "../panel.ts";
import { drawSvg } from "../engine/mod.ts";
import { rasterize } from "../rasterize.ts";
import { readGlyphs, toGlyphs, writeGlyphs } from "./glyph_run.ts";
import { keptMasks, masksOf } from "./masks.ts";
import { isPlainText } from "./plain_text.ts";
import { readTokens } from "./read_tokens.ts";

const panel = definePanel({ width: 330, height: 60, pixelFormat: "rgb888" });
const ACCENTS = "e\u0301 Größe fi";
const draws = (svg: string) => drawSvg(svg, null);

/** The same view, laid out with outlines: it says a style, of no effect, that keeps its text from being plain. */
function withOutlines(view: View): View {
  return {
    type: "div",
    props: { style: { display: "flex", fontSynthesis: "none" }, children: view },
    key: null,
  };
}

const texts: Readonly<Record<string, View>> = {
  "kerned Latin": <span style={{ fontSize: 27 }}>Typography AV To 12:30</span>,
  "accents and ligatures": <span style={{ fontSize: 23.4, fontFamily: fontFamily("serif") }}>{ACCENTS}</span>,
  "Arabic": <span style={{ fontSize: 24 }}>مرحبا بالعالم 12</span>,
  "Devanagari and Thai": <span style={{ fontSize: 22 }}>नमस्ते क्षत्रिय ที่นี่</span>,
  "emoji and Han": <span style={{ fontSize: 26 }}>😀 👩‍👩‍👧 中文</span>,
  "spaced and translucent": (
    <span style={{ fontSize: 20, letterSpacing: 3, color: "#0000FF80" }}>
      Spaced
    </span>
  ),
};

for (const [name, text] of Object.entries(texts)) {
  Deno.test(`${name} is drawn from glyphs as from the layout's outlines, but for a tenth of a pixel`, async () => {
    const glyphs = await draw({ type: "div", props: { style: { display: "flex" }, children: text } }, panel);
    const outlines = await draw(withOutlines(text), panel);
    assert.match(glyphs, / d="@/);
    assert.doesNotMatch(outlines, / d="@/);
    const [one, other] = [rasterize(glyphs).data, rasterize(outlines).data];
    // resvg counts a quarter of a pixel's height, and of its width, at once: no edge lies further off.
    const most = one.reduce((worst, byte, at) => Math.max(worst, Math.abs(byte - other[at]!)), 0);
    assert.ok(most <= 66, `a channel differs by ${most}`);
    assert.ok(one.some((byte) => byte !== 255));
  });
}

Deno.test("type too small for tokens is drawn by its outlines", async () => {
  const svg = await draw(<span style={{ fontSize: 2 }}>tiny</span>, panel);
  assert.doesNotMatch(svg, / d="@/);
  assert.equal(
    svg,
    await draw(<span style={{ fontSize: 2, textDecorationSkipInk: "auto" }}>tiny</span>, panel),
  );
});

Deno.test("text that more is done to than filling is not plain", () => {
  const plain = { type: "div", props: { style: { fontSize: 12, color: "#000" }, children: "a" }, key: null };
  assert.equal(isPlainText(plain), true);
  for (
    const style of [{ textDecoration: "underline" }, { textShadow: "1px 1px #000" }, { fontStyle: "italic" }]
  ) {
    assert.equal(isPlainText({ ...plain, props: { ...plain.props, style } }), false);
    assert.equal(
      isPlainText({ type: "div", props: { children: [plain, { ...plain, props: { style } }] } }),
      false,
    );
  }
  assert.equal(
    isPlainText({ type: "style", props: { children: "* { text-decoration: underline }" } }),
    false,
  );
});

Deno.test("a token font shapes and measures as the font that it is made of", () => {
  const { data } = face(typeface({}).first);
  const font = new Uint8Array(data);
  const [own, tokens] = [openFont(font), openFont(new Uint8Array(tokenFont(font, 7)!))];
  assert.deepEqual(tokens.characters, own.characters);
  for (const text of ["AVATAR To fi", "12:30 ->"]) {
    assert.deepEqual(shape(tokens.font, text, "+tnum"), shape(own.font, text, "+tnum"));
  }
});

Deno.test("readGlyphs() reads what writeGlyphs() wrote, and any text without an error", () => {
  const tenth = fc.integer({ min: -9999, max: 9999 }).map((tenths) => tenths / 10);
  const glyph = fc.record({
    face: fc.nat(4000),
    size: fc.nat(900),
    glyph: fc.nat(65535),
    x: tenth,
    y: tenth,
  }, { noNullPrototype: true });
  fc.assert(
    fc.property(fc.array(glyph), (glyphs) => {
      const text = writeGlyphs(glyphs);
      assert.deepEqual(toGlyphs(text), glyphs);
      assert.deepEqual(readGlyphs(text), glyphs);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(toGlyphs(`@${text}`))));
});

Deno.test("readTokens() takes no outline for a token, whatever the path", () => {
  const sizes = { sizeOf: () => 10 };
  fc.assert(fc.property(fc.array(fc.float({ noNaN: true }), { maxLength: 30 }), (numbers) => {
    assert.equal(readTokens(`M${numbers.join(" ")}Z`, sizes), null);
  }));
  assert.equal(readTokens("M10 0L0 0L100 0L10 10L20 20L10 0Z", sizes), null);
});

Deno.test("a mask is the same whatever is drawn beside it, drawn again or kept", () => {
  const places = [["A", 10.3], ["g", 4], ["A", 99.7], ["W", 0.5]] as const;
  const { shape: shaped } = face(typeface({}).first);
  const glyphs = places.map(([letter, x]) => ({
    face: 0,
    size: 31,
    glyph: shaped(letter, "")[0]!.glyph,
    x,
    y: 40,
  }));
  keptMasks.clear();
  const together = masksOf(glyphs, draws);
  assert.deepEqual(masksOf(glyphs, () => assert.fail("kept masks are not drawn")), together);
  glyphs.forEach((glyph, at) => {
    keptMasks.clear();
    assert.deepEqual(masksOf([glyph], draws), [together[at]]);
  });
  assert.ok(together.every(({ cover }) => cover.includes(255)));
  const { size, limit } = keptMasks.levels();
  assert.ok(size > 0 && size < limit);
});
