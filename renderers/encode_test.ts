import assert from "node:assert/strict";
import { encode } from "./encode.ts";
import { pixelFormats } from "./formats/mod.ts";
import { sha256 } from "./hash.ts";
import { definePanel } from "./panel.ts";
import { testPicture } from "./test_picture.ts";

const size = { width: 64, height: 48 };

Deno.test("encode() names the media type, extension, size and hash of the bytes", async () => {
  const image = await encode(testPicture(pixelFormats.gray1, size), definePanel(size));
  assert.deepEqual({ ...image, bytes: null }, {
    bytes: null,
    mediaType: "image/png",
    extension: "png",
    hash: sha256(image.bytes),
    ...size,
  });
});

Deno.test("encode() packs harder rather than go over the byte limit", async () => {
  const picture = testPicture(pixelFormats.rgb888, size);
  const panel = definePanel({ ...size, pixelFormat: "rgb888", encoding: "jpg" });
  const free = await encode(picture, panel);
  const tight = await encode(picture, { ...panel, byteLimit: free.bytes.length - 1 });
  assert.ok(tight.bytes.length < free.bytes.length);
  assert.deepEqual([tight.width, tight.height], [size.width, size.height]);
});

Deno.test("encode() takes an image that is exactly as large as the limit", async () => {
  const panel = definePanel({ ...size, encoding: "raw", byteLimit: 384 });
  assert.equal((await encode(testPicture(pixelFormats.gray1, size), panel)).bytes.length, 384);
});

Deno.test("encode() says what was found and accepted when no effort is enough", async () => {
  const panel = definePanel({ ...size, encoding: "raw", byteLimit: 383 });
  await assert.rejects(encode(testPicture(pixelFormats.gray1, size), panel), {
    name: "ImageTooLargeError",
    message: "Cannot encode Raw image: found 384 bytes, expected at most 383",
    found: 384,
    accepted: 383,
  });
});
