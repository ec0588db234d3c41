/** One suite for every panel of the catalogue: what the renderers make for it, held against what its client takes. */
import assert from "node:assert/strict";
import { encoding, layoutSize, type Panel, renderImage, type View } from "../../renderers/mod.ts";
import { alternativePanel } from "../model.ts";
import { imageFaults } from "../protocols/trmnl/image_rules.ts";
import { models } from "./mod.ts";

/** A word, a rule and a gradient: ink, a flat fill and something to dither. */
function sample(panel: Panel): View {
  const { width, height } = layoutSize(panel);
  const bar = Math.max(1, Math.floor(height / 4));
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
        box(height - bar, { backgroundImage: "linear-gradient(90deg, #000000, #FFFFFF)" }),
        box(height - 2 * bar, { backgroundColor: "#FF0000", height: Math.max(1, Math.floor(bar / 8)) }),
      ],
    },
  } as unknown as View;
}

for (const model of models) {
  const others = model.alternatives.map((alternative) => ({
    label: alternative.label,
    panel: alternativePanel(model, alternative),
  }));
  Deno.test(`${model.id} gets an image that its glass can show, and so does each alternative`, async () => {
    for (const { label, panel } of [{ label: "its panel", panel: model.panel }, ...others]) {
      const { image } = await renderImage(sample(panel), panel);
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
