import assert from "node:assert/strict";
import { decodeImage } from "../decode.ts";
import { type PixelFormatName, pixelFormats } from "../formats/mod.ts";
import { testPicture, toRgba } from "../test_picture.ts";
import { encoding, type EncodingName, encodings, toEncodingName } from "./mod.ts";

const names = Object.keys(encodings) as EncodingName[];
const formats = Object.keys(pixelFormats) as PixelFormatName[];
const SIZES = [{ width: 1, height: 1 }, { width: 7, height: 5 }, { width: 16, height: 3 }, {
  width: 33,
  height: 4,
}];

for (const name of names) {
  const container = encoding(name);

  Deno.test(`${name} is listed under its own name and found by its aliases`, () => {
    assert.equal(container.name, name);
    for (const asked of [name, name.toUpperCase(), container.extension, ...container.aliases]) {
      assert.equal(toEncodingName(asked), name);
    }
  });

  Deno.test(`${name} has a bare media type and an extension`, () => {
    assert.match(container.mediaType, /^(image\/(png|bmp|jpeg)|application\/octet-stream)$/);
    assert.match(container.extension, /^[a-z]+$/);
    assert.ok(container.efforts >= 1);
  });

  for (const formatName of formats) {
    const format = pixelFormats[formatName];

    Deno.test(`${name} of ${formatName} has the same bytes for the same pixels`, async () => {
      const picture = testPicture(format, { width: 33, height: 9 });
      for (let effort = 0; effort < container.efforts; effort++) {
        const [one, other] = await Promise.all(
          [0, 1].map(() => container.encode({ picture, format, effort })),
        );
        assert.deepEqual(one, other);
      }
    });

    if (name === "raw") continue; // no header to decode by: golden bytes are in formats/pack_test.ts

    Deno.test(`${name} of ${formatName} decodes to its pixels at odd sizes and every effort`, async () => {
      for (const size of SIZES) {
        const picture = testPicture(format, size);
        for (let effort = 0; effort < container.efforts; effort++) {
          const bytes = await container.encode({ picture, format, effort });
          const raster = await decodeImage(bytes, container.mediaType);
          assert.deepEqual([raster.width, raster.height], [size.width, size.height]);
          // JPEG loses by design; its own test bounds the loss.
          if (name !== "jpg") assert.deepEqual(Array.from(raster.data), toRgba(picture, format));
        }
      }
    });
  }
}

Deno.test("toEncodingName() takes jpeg and refuses what it does not know", () => {
  assert.equal(toEncodingName("jpeg"), "jpg");
  for (const other of ["gif", "", "constructor", "image/png"]) assert.equal(toEncodingName(other), null);
});
