import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import sharp, { type Sharp } from "sharp";
import fc from "fast-check";
import { DecodeError } from "../errors.ts";
import { decodeDataUrl } from "./decode_data_url.ts";
import { shrinkPicture } from "./shrink_picture.ts";

function paint(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  return sharp({ create: { width, height, channels, background: { r: 200, g: 10, b: 10, alpha: 0.5 } } });
}

Deno.test("a picture is made upright and small enough, its shape kept", async () => {
  const bytes = await paint(400, 100).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const { url, width, height, format } = await shrinkPicture(bytes, { longestSide: 200 });
  assert.deepEqual([width, height, format], [50, 200, "jpeg"]);
  assert.ok(url.startsWith("data:image/jpeg;base64,"));
  const { autoOrient } = await sharp(decodeDataUrl(url)!).metadata();
  assert.deepEqual([autoOrient.width, autoOrient.height], [50, 200]);
});

Deno.test("a picture is never enlarged, and keeps what is transparent", async () => {
  const small = await shrinkPicture(await paint(30, 20, 4).webp().toBuffer(), { longestSide: 2000 });
  assert.deepEqual([small.width, small.height, small.format], [30, 20, "webp"]);
  assert.ok(small.url.startsWith("data:image/png;base64,"));
  assert.equal((await sharp(decodeDataUrl(small.url)!).metadata()).hasAlpha, true);
});

Deno.test("what is no picture, or one too large, is refused", async () => {
  const cut = (await paint(300, 300).png().toBuffer()).subarray(0, 60);
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  const huge = await sharp({
    create: { width: 8000, height: 8000, channels: 3, background: "#fff" },
    limitInputPixels: false,
  }).png({ compressionLevel: 9 }).toBuffer();
  for (const bytes of [cut, svg, huge, new Uint8Array(0)]) {
    await assert.rejects(shrinkPicture(bytes, { longestSide: 100 }), DecodeError);
  }
});

Deno.test("whatever the bytes are, shrinkPicture() answers a picture or throws a DecodeError", async () => {
  const good = await paint(20, 20).png().toBuffer();
  const damaged = fc.tuple(fc.nat(good.length - 1), fc.uint8Array({ maxLength: 8 })).map(([at, more]) =>
    Buffer.concat([good.subarray(0, at), more, good.subarray(at + more.length)])
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged, fc.uint8Array()), async (bytes) => {
      try {
        assert.ok((await shrinkPicture(bytes, { longestSide: 10 })).width <= 10);
      } catch (error) {
        assert.ok(error instanceof DecodeError, String(error));
      }
    }),
    { numRuns: 50 },
  );
});
