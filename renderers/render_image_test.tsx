import assert from "node:assert/strict";
import fc from "fast-check";
import { decodeImage } from "./decode.ts";
import { type PixelFormatName, pixelFormats } from "./formats/mod.ts";
import { definePanel, type Rotation } from "./panel.ts";
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

Deno.test("renderImage() passes on that an image is too large", async () => {
  const panel = definePanel({ width: 53, height: 31, byteLimit: 20 });
  await assert.rejects(renderImage(view, panel), { name: "ImageTooLargeError" });
});
