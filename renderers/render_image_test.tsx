import assert from "node:assert/strict";
import fc from "fast-check";
import { decodeImage } from "./decode.ts";
import { decodePanelImage } from "./decode_panel_image.ts";
import { type EncodingName, encodings } from "./encodings/mod.ts";
import { type PixelFormatName, pixelFormats } from "./formats/mod.ts";
import { definePanel, type Rotation } from "./panel.ts";
import { isIndexed } from "./raster.ts";
import { renderImage } from "./render_image.ts";

const view = (
  <div style={{ display: "flex", width: "100%", height: "100%", fontSize: 12 }}>
    <div style={{ color: "#FF0000" }}>Größe</div>
  </div>
);

for (const pixelFormat of Object.keys(pixelFormats) as PixelFormatName[]) {
  Deno.test(`renderImage() gives exactly the glass of a ${pixelFormat} panel, the same bytes each time`, async () => {
    for (const rotation of [0, 90] as const) {
      const panel = definePanel({ width: 53, height: 31, pixelFormat, rotation });
      const { image, timings } = await renderImage(view, panel);
      const again = await renderImage(view, panel);
      assert.deepEqual(again.image, image);
      const { width, height } = await decodeImage(image.bytes, image.mediaType);
      assert.deepEqual([width, height, image.width, image.height], [53, 31, 53, 31]);
      for (const milliseconds of Object.values(timings)) assert.ok(milliseconds >= 0);
    }
  });
}

Deno.test("renderImage() draws on glass of any size", async () => {
  const side = fc.integer({ min: 1, max: 70 });
  const rotation = fc.constantFrom<Rotation>(0, 90, 180, 270);
  await fc.assert(
    fc.asyncProperty(side, side, rotation, async (width, height, rotation) => {
      const { image } = await renderImage(view, definePanel({ width, height, rotation }));
      const raster = await decodeImage(image.bytes, image.mediaType);
      assert.deepEqual([raster.width, raster.height], [width, height]);
    }),
    { numRuns: 25 },
  );
});

Deno.test("renderImage() stays under the byte limit and says what it gave up", async () => {
  const gradient = (
    <div
      style={{
        display: "flex",
        width: "100%",
        height: "100%",
        backgroundImage: "linear-gradient(90deg, #000, #fff)",
      }}
    />
  );
  const panel = definePanel({ width: 200, height: 100, pixelFormat: "gray4", tone: "photo" });
  const free = await renderImage(gradient, panel);
  assert.deepEqual(free.reductions, []);
  const byteLimit = Math.round(free.image.bytes.length / 8);
  const tight = await renderImage(gradient, { ...panel, byteLimit });
  assert.ok(tight.image.bytes.length <= byteLimit);
  assert.notDeepEqual(tight.reductions, []);
  const { width, height } = await decodeImage(tight.image.bytes, tight.image.mediaType);
  assert.deepEqual([width, height], [200, 100]);
});

Deno.test("renderImage() draws each encoding that a panel may have", async () => {
  for (const encoding of Object.keys(encodings) as EncodingName[]) {
    const panel = definePanel({ width: 53, height: 31, pixelFormat: "gray4", encoding });
    const { image } = await renderImage(view, panel);
    const picture = await decodePanelImage(image.bytes, panel);
    assert.ok(isIndexed(picture));
    assert.ok(picture.indices.some((index) => index < 8), `ink in ${encoding}`);
    assert.equal(picture.indices.at(-1), 15, `paper in ${encoding}`);
  }
});

Deno.test("renderImage() passes on that an image is too large", async () => {
  const panel = definePanel({ width: 53, height: 31, byteLimit: 20 });
  await assert.rejects(renderImage(view, panel), { name: "ImageTooLargeError" });
});
