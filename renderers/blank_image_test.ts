import assert from "node:assert/strict";
import { blankImage } from "./blank_image.ts";
import { decodeImage } from "./decode.ts";
import { definePanel } from "./panel.ts";

Deno.test("blankImage() is white and exactly the panel's size", async () => {
  for (const pixelFormat of ["gray1", "gray4", "spectra6", "rgb888"] as const) {
    const { bytes, mediaType } = await blankImage(definePanel({ width: 65, height: 9, pixelFormat }));
    const { width, height, data } = await decodeImage(bytes, mediaType);
    assert.deepEqual([width, height], [65, 9]);
    assert(data.every((value) => value === 255), pixelFormat);
  }
});
