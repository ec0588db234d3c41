import assert from "node:assert/strict";
import fc from "fast-check";
import sharp from "sharp";
import { decodeImage } from "./decode.ts";
import { DecodeError } from "./errors.ts";
import { encodings } from "./encodings/mod.ts";
import { pixelFormats } from "./formats/mod.ts";
import { PLAIN, testPicture } from "./test_picture.ts";

const format = pixelFormats.rgb888;
const picture = testPicture(format, { width: 6, height: 4 });

Deno.test("decodeImage() lays what is transparent on white", async () => {
  const clear = sharp({
    create: { width: 2, height: 1, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } },
  });
  const { data } = await decodeImage(await clear.png().toBuffer(), "image/png");
  assert.deepEqual(Array.from(data), [255, 255, 255, 255, 255, 255, 255, 255]);
});

Deno.test("decodeImage() refuses an image that is not what it was said to be", async () => {
  const png = await encodings.png.encode({ ...PLAIN, picture, format });
  for (const mediaType of ["image/jpeg", "image/bmp", "image/webp", "text/html", ""]) {
    await assert.rejects(decodeImage(png, mediaType), { name: "DecodeError" });
  }
});

Deno.test("decodeImage() refuses cut images", async () => {
  for (const encoding of [encodings.png, encodings.bmp]) {
    const bytes = await encoding.encode({ ...PLAIN, picture, format });
    for (const length of [0, 2, 10, 53, bytes.length - 20]) {
      await assert.rejects(decodeImage(bytes.subarray(0, length), encoding.mediaType), {
        name: "DecodeError",
      });
    }
  }
});

Deno.test("decodeImage() gives a raster or a DecodeError for damaged BMP files", async () => {
  const bytes = await encodings.bmp.encode({
    ...PLAIN,
    picture: testPicture(pixelFormats.gray1, { width: 9, height: 3 }),
    format: pixelFormats.gray1,
  });
  const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
  await fc.assert(fc.asyncProperty(damage, async (changes) => {
    const damaged = bytes.slice();
    for (const [at, byte] of changes) damaged[at] = byte;
    try {
      const { data, height, width } = await decodeImage(damaged, "image/bmp");
      assert.equal(data.length, width * height * 4);
    } catch (error) {
      assert.ok(error instanceof DecodeError, String(error));
    }
  }));
});

Deno.test("decodeImage() reads a BMP that is stored top-down", async () => {
  const bytes = await encodings.bmp.encode({ ...PLAIN, picture, format });
  const upright = await decodeImage(bytes, "image/bmp");
  new DataView(bytes.buffer).setInt32(22, -picture.height, true);
  const flipped = await decodeImage(bytes, "image/bmp");
  const row = picture.width * 4;
  assert.deepEqual(flipped.data.subarray(0, row), upright.data.subarray(row * (picture.height - 1)));
});
