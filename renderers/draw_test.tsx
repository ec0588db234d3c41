import assert from "node:assert/strict";
import { assertPixels } from "./assert_pixels.ts";
import { draw, drawBoxes } from "./draw.ts";
import { WEIGHTS } from "./fonts/families.ts";
import type { View } from "./composition.ts";
import { definePanel } from "./panel.ts";
import { quantize } from "./quantize.ts";
import { withSandbox } from "./engine/mod.ts";
import { rasterize } from "./rasterize.ts";

async function inkRows(view: View, size: { width: number; height: number }) {
  const panel = definePanel(size);
  const svg = await draw(view, panel);
  return quantize(await withSandbox(() => rasterize(svg)), panel);
}

/** The pixels of one character, as a string to compare. */
async function glyph(character: string, weight: number): Promise<string> {
  const view = <div style={{ fontSize: 24, fontWeight: weight }}>{character}</div>;
  const panel = definePanel({ width: 40, height: 40, pixelFormat: "gray8" });
  return rasterize(await draw(view, panel)).data.toString();
}

Deno.test("draw() fills a box to the pixel on white", async () => {
  const view = <div style={{ margin: 1, width: 2, height: 1, backgroundColor: "#000000" }} />;
  assertPixels(await inkRows(view, { width: 4, height: 3 }), ["....", ".##.", "...."]);
});

Deno.test("draw() counts padding and borders inside a width", async () => {
  const view = <div style={{ width: "100%", height: "100%", padding: 1, border: "1px solid #000000" }} />;
  assertPixels(await inkRows(view, { width: 4, height: 4 }), ["####", "#..#", "#..#", "####"]);
});

Deno.test("draw() has a glyph for every letter of Größe Ελλάδα Київ Łódź Việt in every weight", async () => {
  for (const weight of WEIGHTS) {
    const missing = await glyph("\u{10FFFD}", weight);
    const blank = await glyph(" ", weight);
    for (const character of new Set("GrößeΕλλάδαКиївŁódźViệt17:°€…".normalize("NFC"))) {
      const drawn = await glyph(character, weight);
      assert.notEqual(drawn, missing, `${character} at ${weight}`);
      assert.notEqual(drawn, blank, `${character} at ${weight}`);
    }
  }
});

Deno.test("draw() shows a box for a character that no file has", async () => {
  const blank = await glyph(" ", 400);
  const box = await glyph("\u25a1", 400);
  for (const character of ["\u{12000}", "\u{10fffd}", "\u{12000}\u0301"]) {
    assert.equal(await glyph(character, 400), box);
    assert.notEqual(await glyph(character, 400), blank);
  }
});

Deno.test("draw() sets heavier weights with more ink, also where a fallback file has the letters", async () => {
  for (const text of ["Hello", "Ελλάδα", "Київ"]) {
    const inks = await Promise.all(WEIGHTS.map(async (fontWeight) => {
      const panel = definePanel({ width: 120, height: 40, pixelFormat: "gray8" });
      const svg = await draw(<div style={{ fontSize: 24, fontWeight }}>{text}</div>, panel);
      return rasterize(svg).data.reduce((sum, byte) => sum + 255 - byte, 0);
    }));
    assert.deepEqual(inks, inks.toSorted((one, other) => one - other), text);
  }
});

Deno.test("draw() gives the same SVG for the same view", async () => {
  const panel = definePanel({ width: 200, height: 60 });
  const view = <div style={{ display: "flex" }}>Same</div>;
  assert.equal(await draw(view, panel), await draw(view, panel));
});

Deno.test("draw() says what cannot be drawn", async () => {
  const panel = definePanel({ width: 20, height: 20 });
  const broken = <div style={{ transform: "sideways(3)" }}>x</div>;
  await assert.rejects(draw(broken, panel), { name: "DrawError", message: /^Cannot draw view: / });
});

Deno.test("rasterize() refuses what is no SVG", async () => {
  for (const text of ["", "<html></html>", "<svg"]) {
    const drawn = withSandbox(() => rasterize(text));
    await assert.rejects(drawn, { name: "DrawError", message: /^Cannot rasterize view: / });
  }
});

Deno.test("drawBoxes() says where elements with an id went, in pixels of the upright screen", async () => {
  const view = (
    <div style={{ display: "flex", padding: 5 }}>
      <div id="one" style={{ width: 10, height: 7 }} />
      <div id="two" style={{ width: 3, height: 4, marginLeft: 2 }} />
    </div>
  );
  const { boxes } = await drawBoxes(view, definePanel({ width: 20, height: 50, rotation: 90 }));
  assert.deepEqual(boxes, [
    { id: "one", left: 5, top: 5, width: 10, height: 7 },
    { id: "two", left: 17, top: 5, width: 3, height: 4 },
  ]);
});
