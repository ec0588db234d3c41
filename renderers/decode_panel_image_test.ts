import assert from "node:assert/strict";
import fc from "fast-check";
import { decodePanelImage } from "./decode_panel_image.ts";
import { encode } from "./encode.ts";
import { type EncodingName, encodings } from "./encodings/mod.ts";
import { DecodeError } from "./errors.ts";
import { type PixelFormatName, pixelFormats } from "./formats/mod.ts";
import { definePanel, type Panel } from "./panel.ts";
import { rasterOf, testPicture } from "./test_picture.ts";

const side = fc.integer({ min: 1, max: 21 });
const panels: fc.Arbitrary<Panel> = fc.record({
  width: side,
  height: side,
  pixelFormat: fc.constantFrom(...Object.keys(pixelFormats) as PixelFormatName[]),
  encoding: fc.constantFrom(...Object.keys(encodings) as EncodingName[]),
  samples: fc.constantFrom("packed" as const, "bytes" as const),
  packing: fc.record({
    inverted: fc.boolean(),
    invertPlane2: fc.boolean(),
    lowFirst: fc.boolean(),
    littleEndian: fc.boolean(),
    splitHalves: fc.boolean(),
  }),
}).map(definePanel);

Deno.test("decodePanelImage() gives back the picture of any panel, exactly but for JPEG", async () => {
  await fc.assert(
    fc.asyncProperty(panels, async (panel) => {
      const picture = testPicture(pixelFormats[panel.pixelFormat], panel);
      const { bytes } = await encode(picture, panel);
      const decoded = await decodePanelImage(bytes, panel);
      if (panel.encoding !== "jpg") return assert.deepEqual(decoded, picture);
      assert.equal("indices" in decoded, "indices" in picture);
      assert.deepEqual([decoded.width, decoded.height], [panel.width, panel.height]);
    }),
    { numRuns: 300 },
  );
});

Deno.test("decodePanelImage() finds the inks of a JPEG again where they are flat", async () => {
  const panel = definePanel({ width: 32, height: 16, pixelFormat: "spectra6", encoding: "jpg" });
  const indices = new Uint8Array(512).map((_, at) => at % 32 < 16 ? 3 : 5);
  const { bytes } = await encode({ width: 32, height: 16, indices }, panel);
  assert.deepEqual(await decodePanelImage(bytes, panel), { width: 32, height: 16, indices });
});

Deno.test("decodePanelImage() gives a picture or a DecodeError for any bytes", async () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 64 }),
    fc.uint8Array({ minLength: 1, maxLength: 64 }).map((tail) =>
      Uint8Array.from([0x1f, 0x8b, 8, 0, ...tail])
    ),
    fc.uint8Array({ maxLength: 64 }).map((tail) =>
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...tail])
    ),
  );
  await fc.assert(
    fc.asyncProperty(panels, anything, async (panel, bytes) => {
      try {
        const { width, height } = await decodePanelImage(bytes, panel);
        assert.deepEqual([width, height], [panel.width, panel.height]);
      } catch (error) {
        assert.ok(error instanceof DecodeError, String(error));
      }
    }),
    { numRuns: 300 },
  );
});

Deno.test("decodePanelImage() gives a picture or a DecodeError for damaged images", async () => {
  const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(panels, damage, async (panel, changes) => {
      const { bytes } = await encode(testPicture(pixelFormats[panel.pixelFormat], panel), panel);
      for (const [at, change] of changes) bytes[at % bytes.length]! ^= change;
      try {
        const { width, height } = await decodePanelImage(bytes, panel);
        assert.deepEqual([width, height], [panel.width, panel.height]);
      } catch (error) {
        assert.ok(error instanceof DecodeError, String(error));
      }
    }),
    { numRuns: 300 },
  );
});

Deno.test("decodePanelImage() says what was found and expected", async () => {
  const refuses = (bytes: Uint8Array, panel: Panel, message: string | RegExp) =>
    assert.rejects(decodePanelImage(bytes, panel), { name: "DecodeError", message });
  const raw = definePanel({ width: 9, height: 2, encoding: "raw" });
  await refuses(new Uint8Array(5), raw, "Cannot decode raw image: found 5 bytes, expected 4");
  await refuses(
    new Uint8Array(5),
    { ...raw, encoding: "epdgz" },
    /^Cannot decode EPDGZ image: found 5 bytes, expected gzip of 4 bytes/,
  );

  const rgb = definePanel({ width: 1, height: 1, pixelFormat: "rgb888" });
  const { bytes } = await encode(rasterOf([[[1, 2, 3]]]), rgb);
  await refuses(bytes, { ...rgb, width: 2 }, "Cannot decode image: found 1x1 pixels, expected 2x1");
  await refuses(
    bytes,
    { ...rgb, pixelFormat: "bwr" },
    "Cannot decode image: found color #010203, expected one of 3 of the panel",
  );
});

Deno.test("decodePanelImage() does not unpack more than the panel has", async () => {
  const large = definePanel({ width: 4000, height: 1000, encoding: "epdgz", pixelFormat: "gray8" });
  const picture = { width: 4000, height: 1000, indices: new Uint8Array(4_000_000) };
  const { bytes } = await encode(picture, large);
  await assert.rejects(decodePanelImage(bytes, { ...large, width: 10 }), { name: "DecodeError" });
});
