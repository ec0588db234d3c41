import assert from "node:assert/strict";
import sharp from "sharp";
import { pixelFormats } from "../formats/mod.ts";
import { PLAIN, testPicture } from "../test_picture.ts";
import { webp } from "./webp.ts";

const picture = testPicture(pixelFormats.rgb888, { width: 64, height: 32 });

Deno.test("WebP has three channels, one page and no alpha, lossless (VP8L) until bytes are short", async () => {
  for (let effort = 0; effort < webp.efforts; effort++) {
    const bytes = await webp.encode({ ...PLAIN, picture, format: pixelFormats.rgb888, effort });
    const { channels, hasAlpha, pages = 1 } = await sharp(bytes).metadata();
    assert.deepEqual([channels, hasAlpha, pages], [3, false, 1]);
    const chunk = new TextDecoder().decode(bytes.subarray(12, 16));
    assert.equal(chunk, effort < webp.exactEfforts ? "VP8L" : "VP8 ");
  }
});

Deno.test("WebP takes fewer bytes with each step of quality", async () => {
  const sizes: number[] = [];
  for (let effort = webp.exactEfforts; effort < webp.efforts; effort++) {
    sizes.push((await webp.encode({ ...PLAIN, picture, format: pixelFormats.rgb888, effort })).length);
  }
  assert.deepEqual(sizes, sizes.toSorted((one, other) => other - one));
});
