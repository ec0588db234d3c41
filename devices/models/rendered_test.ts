/** One suite for every panel of the catalogue: what the renderers make for it, held against what its client takes. */
import assert from "node:assert/strict";
import {
  encoding,
  layoutSize,
  type Panel,
  type Rendered,
  renderImage,
  type View,
} from "../../renderers/mod.ts";
import { alternativePanel } from "../model.ts";
import { imageFaults } from "../protocols/trmnl/image_rules.ts";
import { models } from "./mod.ts";

/** Rows of a picture that show all that a dither does; a quarter of dense glass only takes longer. */
const DITHERED = 48;

const limitOf = ({ pixelFormat, encoding, byteLimit }: Panel) => `${pixelFormat} ${encoding} ${byteLimit}`;

/** The most pixels under each byte limit: there a quarter of the glass is dithered, which compresses worst. */
const densest = new Map<string, number>();
for (const { panel, alternatives } of models) {
  for (const each of [panel, ...alternatives.map((other) => ({ ...panel, ...other.panel }))]) {
    if (each.byteLimit === null) continue;
    densest.set(limitOf(each), Math.max(densest.get(limitOf(each)) ?? 0, each.width * each.height));
  }
}

/** A word, a rule and a gradient: ink, a flat fill and something to dither. */
function sample(panel: Panel): View {
  const { width, height } = layoutSize(panel);
  const bar = Math.max(1, Math.floor(height / 4));
  const isDensest = densest.get(limitOf(panel)) === panel.width * panel.height;
  const dithered = isDensest ? bar : Math.min(bar, DITHERED);
  const box = (top: number, rest: Record<string, unknown>) => ({
    type: "div",
    props: { style: { display: "flex", position: "absolute", left: 0, top, width, height: bar, ...rest } },
  });
  const word = { type: "div", props: { style: { fontSize: bar }, children: "Ag" } };
  return {
    type: "div",
    props: {
      style: { display: "flex", width, height, backgroundColor: "#FFFFFF", color: "#000000" },
      children: [
        word,
        box(height - bar, {
          backgroundImage: "linear-gradient(90deg, #000000, #FFFFFF)",
          height: dithered,
        }),
        box(height - 2 * bar, { backgroundColor: "#FF0000", height: Math.max(1, Math.floor(bar / 8)) }),
      ],
    },
  } as unknown as View;
}

/** Images by panel: many models share theirs. */
const drawn = new Map<string, Promise<Rendered>>();

function render(panel: Panel): Promise<Rendered> {
  const key = JSON.stringify(panel);
  const known = drawn.get(key) ?? renderImage(sample(panel), panel);
  drawn.set(key, known);
  return known;
}

for (const model of models) {
  const others = model.alternatives.map((alternative) => ({
    label: alternative.label,
    panel: alternativePanel(model, alternative),
  }));
  Deno.test(`${model.id} gets an image that its glass can show, and so does each alternative`, async () => {
    for (const { label, panel } of [{ label: "its panel", panel: model.panel }, ...others]) {
      const { image } = await render(panel);
      const { width, height, extension, mediaType, bytes } = image;
      assert.deepEqual([width, height], [panel.width, panel.height], label);
      assert.deepEqual([extension, mediaType], [
        encoding(panel.encoding).extension,
        encoding(panel.encoding).mediaType,
      ]);
      assert.ok(
        bytes.length > 0 && bytes.length <= (panel.byteLimit ?? Infinity),
        `${label}: ${bytes.length}`,
      );
      if (model.protocol !== "trmnl" || panel.encoding === "raw" || isOddBmp(panel)) continue;
      assert.deepEqual(imageFaults(image, panel), [], label);
    }
  });
}

/** Firmware takes BMP in one size alone. */
function isOddBmp({ encoding, width, height }: Panel): boolean {
  return encoding === "bmp" && (width !== 800 || height !== 480);
}
