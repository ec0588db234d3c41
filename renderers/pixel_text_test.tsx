import assert from "node:assert/strict";
import fc from "fast-check";
import type { View } from "./composition.ts";
import { draw } from "./draw.ts";
import { face } from "./fonts/face.ts";
import { facePlace } from "./fonts/face_place.ts";
import type { FamilyName } from "./fonts/families.ts";
import { pixelSource, pixelStrikes } from "./fonts/pixel_strikes.ts";
import { measureOn } from "./glass.ts";
import { measureText, tabularFigures } from "./measure_text.ts";
import { definePanel, type Panel } from "./panel.ts";
import { rasterize } from "./rasterize.ts";
import { resolveView } from "./resolve_view.ts";
import { setText } from "./set_text.ts";

const SAMPLES = {
  Latin:
    "The quick brown fox jumps over the lazy dog; 0123456789, (14:05) €4.50 — “Größe”… Łódź, žluťoučký kůň, Æ",
  Vietnamese: "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm",
  Greek: "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία",
  Cyrillic: "Съешь же ещё этих мягких булок, їжак ґанок Ђурђевдан",
};

const sizes = [...new Set(pixelStrikes.map(({ size }) => size))];
const glass = definePanel({ width: 420, height: 300 });

/** Pixels of a view that are neither black nor white, and those that are black. */
async function count(view: View, panel: Panel): Promise<{ readonly gray: number; readonly black: number }> {
  const { data } = rasterize(await draw(view, panel));
  let gray = 0;
  let black = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] === 0) black++;
    else if (data[at] !== 255) gray++;
  }
  return { gray, black };
}

function paragraph(text: string, style: Readonly<Record<string, unknown>>): View {
  return <div style={{ display: "block", width: 400, margin: 7, ...style }}>{text}</div> as View;
}

for (const [script, text] of Object.entries(SAMPLES)) {
  Deno.test(`${script} in small type has no gray pixel on one bit, whatever its lines are high`, async () => {
    for (const fontSize of sizes) {
      for (const [fontWeight, lineHeight] of [[400, 1.25], [600, "19px"], [700, "20px"]] as const) {
        const { gray, black } = await count(paragraph(text, { fontSize, fontWeight, lineHeight }), glass);
        assert.ok(black > 200, `${fontSize}: ${black} black`);
        assert.equal(gray, 0, `${fontSize}, ${fontWeight}`);
      }
    }
  });
}

Deno.test("the pixel family has no gray pixel at whole multiples either, on any glass", async () => {
  const gray = definePanel({ width: 420, height: 300, pixelFormat: "gray8" });
  for (const fontSize of [12, 24, 30, 36, 48]) {
    const found = await count(paragraph("Größe 14:05", { fontSize, fontFamily: "pixel" }), gray);
    assert.equal(found.gray, 0, `${fontSize}`);
  }
  assert.ok((await count(paragraph("Größe 14:05", { fontSize: 12 }), gray)).gray > 0);
});

/** The fonts that a text names, the usual one for all else left out. */
function fontsOf(text: string, style: Readonly<Record<string, unknown>>, isCoarse = true): readonly string[] {
  const view = resolveView({ type: "div", props: { style, children: text } });
  return setText(view, { isCoarse }).fonts.map(({ name }) => name).filter((name) =>
    name !== "inter-latin-400"
  );
}

Deno.test("small type is drawn in pixels where inks are few, at its very size", () => {
  assert.deepEqual(fontsOf("Hello", { fontSize: 12 }), ["pixel-12--400"]);
  assert.deepEqual(fontsOf("Łódź", { fontSize: 17, fontWeight: 700 }), ["pixel-17--600"]);
  for (const fontSize of [9, 12.5, 18, "1em"]) {
    assert.deepEqual(fontsOf("Hello", { fontSize }), [], `${fontSize}`);
  }
  assert.deepEqual(fontsOf("Hello", { fontSize: 12 }, false), []);
});

Deno.test("a view may ask for outlines, another family, or pixels", () => {
  assert.deepEqual(fontsOf("Hello", { fontSize: 12, fontFamily: "Inter" }), []);
  assert.deepEqual(fontsOf("Hello", { fontSize: 12, fontFamily: "serif" }), ["serif-latin-400"]);
  assert.deepEqual(fontsOf("Hello", { fontSize: 24, fontFamily: "pixel" }, false), ["pixel-12--400"]);
  assert.deepEqual(fontsOf("Hello", { fontSize: 19, fontFamily: "pixel" }, false), []);
});

Deno.test("a text with a letter that pixels lack is drawn without them, other scripts stand beside them", () => {
  assert.deepEqual(fontsOf("Hello x\u0303", { fontSize: 12 }).filter((name) => name.startsWith("pixel")), []);
  assert.deepEqual(fontsOf("Hello 字", { fontSize: 12 })[0], "pixel-12--400");
});

Deno.test("text is in pixels on panels of few inks, and measured so inside measureOn() alone", () => {
  const width = () => measureText("Wide words at 12", { size: 12 });
  const outlines = width();
  assert.ok(!Number.isInteger(outlines));
  for (const pixelFormat of ["gray1", "gray2", "bwr", "bwy", "bwry", "acep7", "spectra6"] as const) {
    assert.ok(Number.isInteger(measureOn({ ...glass, pixelFormat }, width)), pixelFormat);
  }
  for (const pixelFormat of ["gray3", "gray4", "gray8", "rgb565", "rgb888"] as const) {
    assert.equal(measureOn({ ...glass, pixelFormat }, width), outlines, pixelFormat);
  }
  const inner = measureOn(glass, () => measureOn({ ...glass, pixelFormat: "gray8" }, width));
  assert.equal(inner, outlines);
  assert.throws(() => measureOn(glass, () => assert.fail("inside")), /inside/);
  assert.equal(width(), outlines);
});

/** Columns up to the last that has ink. */
async function inkEnd(text: string, style: Readonly<Record<string, unknown>>): Promise<number> {
  const { data, width } = rasterize(await draw({ type: "div", props: { style, children: text } }, glass));
  let end = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] === 0) end = Math.max(end, (at / 4) % width + 1);
  return end;
}

Deno.test("small type is as wide as it is measured, to the pixel", async () => {
  const letters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;!?'\"()-–—/&+=%€°…éüßçøżłαβγδέΩжщїЮ ";
  const texts = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 18 })
    .filter((text) => text.trim() === text && !text.includes("  "));
  const weights = fc.constantFrom(400 as const, 600 as const);
  await fc.assert(
    fc.asyncProperty(
      texts,
      fc.constantFrom(...sizes),
      weights,
      fc.boolean(),
      async (text, size, weight, tabular) => {
        const style = {
          fontSize: size,
          fontWeight: weight,
          whiteSpace: "pre",
          ...(tabular ? tabularFigures : {}),
        };
        const measured = measureOn(glass, () => measureText(text, { size, weight, tabular }));
        assert.ok(Number.isInteger(measured), `${text}: ${measured}`);
        // A stroke behind the text stands where the text's width ends.
        assert.equal(await inkEnd(`${text}|`, style), measured + await inkEnd("|", style), text);
      },
    ),
    { numRuns: 60 },
  );
});

Deno.test("tabular figures of pixels are all equally wide", () => {
  for (const size of sizes) {
    for (const weight of [400, 600] as const) {
      const width = (text: string, tabular: boolean) =>
        measureText(text, { size, weight, tabular, pixels: size });
      const widest = Math.max(...[..."0123456789"].map((figure) => width(figure, true)));
      for (const figure of "0123456789") {
        assert.equal(width(figure, true), widest, `${size}, ${weight}: ${figure}`);
      }
    }
  }
});

Deno.test("every strike has the same characters, and is at its size as high as Inter", () => {
  const family: FamilyName = "inter";
  for (const { size, weight } of pixelStrikes) {
    const strike = face(facePlace(pixelSource(size)!, "", weight));
    for (const character of Object.values(SAMPLES).join("")) {
      assert.ok(strike.has(character.codePointAt(0)!), `${size}, ${weight}: ${character}`);
    }
    const text = "The dishwasher is being repaired";
    const outlines = measureText(text, { size, weight, family });
    const pixels = measureText(text, { size, weight, pixels: size });
    assert.ok(Math.abs(pixels / outlines - 1) < 0.13, `${size}, ${weight}: ${pixels} and ${outlines}`);
  }
});
