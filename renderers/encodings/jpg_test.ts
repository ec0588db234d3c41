import assert from "node:assert/strict";
import { decodeImage } from "../decode.ts";
import { pixelFormats } from "../formats/mod.ts";
import { PLAIN, testPicture } from "../test_picture.ts";
import { jpg } from "./jpg.ts";

/** The marker and the components of the frame header. */
function frame(bytes: Uint8Array): { marker: number; components: number } {
  for (let at = 2; at < bytes.length;) {
    const marker = bytes[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { marker, components: bytes[at + 9]! };
    }
    at += 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
  }
  throw new Error("no frame header");
}

for (const name of ["gray1", "gray4", "spectra6", "rgb565"] as const) {
  Deno.test(`JPEG of ${name} is baseline with three components at every effort`, async () => {
    const format = pixelFormats[name];
    const picture = testPicture(format, { width: 31, height: 17 });
    for (let effort = 0; effort < jpg.efforts; effort++) {
      const bytes = await jpg.encode({ ...PLAIN, picture, format, effort });
      assert.deepEqual(frame(bytes), { marker: 0xc0, components: 3 });
    }
  });
}

Deno.test("JPEG keeps flat colors nearly as they are, and each effort takes fewer bytes", async () => {
  const picture = {
    width: 64,
    height: 64,
    indices: new Uint8Array(64 * 64).map((_, at) => (at % 64 < 32 ? 3 : 1)),
  };
  const format = pixelFormats.spectra6;
  const bytes = await jpg.encode({ ...PLAIN, picture, format });
  const raster = await decodeImage(bytes, "image/jpeg");
  const red = Array.from(raster.data.subarray(0, 3));
  for (const [channel, byte] of [254, 0, 0].entries()) {
    assert.ok(Math.abs(red[channel]! - byte) <= 6, String(red));
  }

  const noise = testPicture(format, { width: 64, height: 64 });
  const sizes: number[] = [];
  for (let effort = 0; effort < jpg.efforts; effort++) {
    sizes.push((await jpg.encode({ ...PLAIN, picture: noise, format, effort })).length);
  }
  assert.deepEqual(sizes, sizes.toSorted((one, other) => other - one));
  assert.ok(sizes[0]! > sizes.at(-1)! * 1.5);
});
