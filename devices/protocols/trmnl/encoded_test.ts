/** What the renderers really encode, held against the rules of the firmware. */
import assert from "node:assert/strict";
import { encode, type Panel, type Picture, pixelFormat } from "../../../renderers/mod.ts";
import { models } from "../../models/mod.ts";
import { imageFaults } from "./image_rules.ts";
import { SETUP_IMAGE_BYTES, setupPanel } from "./setup.ts";

/** A picture of stripes in every ink of the panel. */
function stripes({ width, height, pixelFormat: name }: Panel): Picture {
  const inks = pixelFormat(name).palette?.length;
  if (inks === undefined) return { width, height, data: new Uint8Array(width * height * 4).fill(0xff) };
  const indices = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) indices.fill(row % inks, row * width, (row + 1) * width);
  return { width, height, indices };
}

Deno.test("the setup image is a BMP of exactly 48,062 bytes that firmware can draw", async () => {
  const { bytes, mediaType } = await encode(stripes(setupPanel), setupPanel);
  assert.equal(bytes.byteLength, SETUP_IMAGE_BYTES);
  assert.equal(mediaType, "image/bmp");
  assert.deepEqual(imageFaults({ bytes, mediaType }, setupPanel), []);
});

for (const { id, panel } of models.filter((model) => model.protocol === "trmnl")) {
  Deno.test(`an image encoded for ${id} keeps rules 4 to 9`, async () => {
    assert.deepEqual(imageFaults(await encode(stripes(panel), panel), panel), []);
  });
}
