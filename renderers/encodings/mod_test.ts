import assert from "node:assert/strict";
import { type PixelFormatName, pixelFormats } from "../formats/mod.ts";
import { PLAIN, testPicture } from "../test_picture.ts";
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
    assert.match(container.mediaType, /^(image\/(png|bmp|jpeg|webp)|application\/octet-stream)$/);
    assert.match(container.extension, /^[a-z]+$/);
    assert.ok(container.efforts >= 1);
    assert.ok(container.exactEfforts >= 0 && container.exactEfforts <= container.efforts);
  });

  for (const formatName of formats) {
    const format = pixelFormats[formatName];

    Deno.test(`${name} of ${formatName} has the same bytes for the same pixels`, async () => {
      const picture = testPicture(format, { width: 33, height: 9 });
      for (let effort = 0; effort < container.efforts; effort++) {
        const [one, other] = await Promise.all(
          [0, 1].map(() => container.encode({ ...PLAIN, picture, format, effort })),
        );
        assert.deepEqual(one, other);
      }
    });

    Deno.test(`${name} of ${formatName} decodes to its pixels at odd sizes, every effort and both samples`, async () => {
      for (const size of SIZES) {
        const picture = testPicture(format, size);
        for (let effort = 0; effort < container.exactEfforts; effort++) {
          for (const samples of ["packed", "bytes"] as const) {
            const bytes = await container.encode({ ...PLAIN, picture, format, effort, samples });
            const decoded = await container.decode({ ...PLAIN, ...size, bytes, format });
            assert.deepEqual(decoded, picture);
          }
        }
      }
    });
  }

  Deno.test(`${name} has as many bytes for every picture of a size exactly when it says so`, async () => {
    const size = { width: 40, height: 40 };
    const format = pixelFormats.gray2;
    const flat = { ...size, indices: new Uint8Array(1600) };
    const lengths = await Promise.all(
      [flat, testPicture(format, size)].map((picture) => container.encode({ ...PLAIN, picture, format })),
    );
    assert.equal(lengths[0]!.length === lengths[1]!.length, container.isFixedLength);
  });

  Deno.test(`${name} refuses another size, and other bytes`, async () => {
    const format = pixelFormats.gray1;
    const picture = testPicture(format, { width: 20, height: 10 });
    const bytes = await container.encode({ ...PLAIN, picture, format });
    const refuses = (wrong: Uint8Array, width = 20) =>
      assert.rejects(container.decode({ ...PLAIN, bytes: wrong, width, height: 10, format }), {
        name: "DecodeError",
      });
    await refuses(bytes, 40);
    await refuses(bytes.subarray(0, bytes.length / 2));
    await refuses(new Uint8Array(0));
  });
}

Deno.test("toEncodingName() takes jpeg and refuses what it does not know", () => {
  assert.equal(toEncodingName("jpeg"), "jpg");
  for (const other of ["gif", "", "constructor", "image/png"]) assert.equal(toEncodingName(other), null);
});
