import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { PNG } from "pngjs";
import { encode } from "./encode.ts";
import { type EncodingName, encodings } from "./encodings/mod.ts";
import { type PixelFormatName, pixelFormats } from "./formats/mod.ts";
import { measuredColors } from "./palettes/mod.ts";
import { definePanel } from "./panel.ts";
import { testPicture, toRgba } from "./test_picture.ts";
import { viewImage } from "./view_image.ts";

const size = { width: 13, height: 5 };

for (const pixelFormat of Object.keys(pixelFormats) as PixelFormatName[]) {
  Deno.test(`viewImage() shows raw bytes of ${pixelFormat} in nominal and in measured colors`, async () => {
    const format = pixelFormats[pixelFormat];
    const packing = { ...definePanel(size).packing, inverted: true, lowFirst: true };
    const panel = definePanel({ ...size, pixelFormat, encoding: "raw", packing });
    const picture = testPicture(format, size);
    const { bytes } = await encode(picture, panel);

    const nominal = PNG.sync.read(Buffer.from(await viewImage(bytes, { panel, colors: "nominal" })));
    assert.deepEqual([nominal.width, nominal.height], [13, 5]);
    assert.deepEqual(Array.from(nominal.data), toRgba(picture, format));

    const measured = PNG.sync.read(Buffer.from(await viewImage(bytes, { panel, colors: "measured" })));
    const glass = measuredColors(panel);
    const expected = glass && "indices" in picture
      ? Array.from(picture.indices).flatMap((index) => [...glass[index]!, 255])
      : toRgba(picture, format);
    assert.deepEqual(Array.from(measured.data), expected);
  });
}

Deno.test("viewImage() shows the colors that a panel says of its own glass", async () => {
  const panel = definePanel({
    width: 2,
    height: 1,
    pixelFormat: "gray1",
    palette: [[40, 41, 42], [200, 201, 202]],
  });
  const { bytes } = await encode({ width: 2, height: 1, indices: Uint8Array.of(1, 0) }, panel);
  const { data } = PNG.sync.read(Buffer.from(await viewImage(bytes, { panel, colors: "measured" })));
  assert.deepEqual(Array.from(data), [200, 201, 202, 255, 40, 41, 42, 255]);
});

Deno.test("viewImage() makes the same PNG of each encoding that keeps every pixel", async () => {
  const picture = testPicture(pixelFormats.spectra6, size);
  const views = new Set<string>();
  for (const encoding of Object.keys(encodings) as EncodingName[]) {
    if (encodings[encoding].exactEfforts === 0) continue;
    const panel = definePanel({ ...size, pixelFormat: "spectra6", encoding });
    views.add(String(await viewImage((await encode(picture, panel)).bytes, { panel, colors: "nominal" })));
  }
  assert.equal(views.size, 1);
});

Deno.test("viewImage() refuses bytes that are no image of the panel", async () => {
  const panel = definePanel({ ...size, encoding: "raw" });
  await assert.rejects(viewImage(new Uint8Array(3), { panel, colors: "nominal" }), { name: "DecodeError" });
});
