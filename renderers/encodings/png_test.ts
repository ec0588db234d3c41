import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { PNG } from "pngjs";
import { type PixelFormatName, pixelFormats } from "../formats/mod.ts";
import { PLAIN, testPicture, toRgba } from "../test_picture.ts";
import { png } from "./png.ts";

/** Chunks of a PNG: names and data. */
function chunks(bytes: Uint8Array): { type: string; data: Uint8Array }[] {
  const view = new DataView(bytes.buffer);
  const found = [];
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at);
    found.push({
      type: new TextDecoder().decode(bytes.subarray(at + 4, at + 8)),
      data: bytes.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return found;
}

async function encoded(name: PixelFormatName, size = { width: 13, height: 6 }) {
  const format = pixelFormats[name];
  const picture = testPicture(format, size);
  return { format, picture, bytes: await png.encode({ ...PLAIN, picture, format }) };
}

const FORMS: readonly [PixelFormatName, number, number][] = [
  ["gray1", 1, 0],
  ["gray2", 2, 0],
  ["gray4", 4, 0],
  ["gray8", 8, 0],
  ["bwr", 2, 3],
  ["bwy", 2, 3],
  ["bwry", 2, 3],
  ["acep7", 4, 3],
  ["spectra6", 4, 3],
  ["rgb565", 8, 2],
  ["rgb888", 8, 2],
];

for (const [name, bitDepth, colorType] of FORMS) {
  Deno.test(`PNG of ${name} is color type ${colorType} of ${bitDepth} bits, not interlaced, nothing optional`, async () => {
    const { bytes, format } = await encoded(name);
    const [header, ...rest] = chunks(bytes);
    assert.equal(header?.type, "IHDR");
    assert.deepEqual(Array.from(header.data), [0, 0, 0, 13, 0, 0, 0, 6, bitDepth, colorType, 0, 0, 0]);
    assert.deepEqual(
      rest.map(({ type }) => type),
      colorType === 3 ? ["PLTE", "IDAT", "IEND"] : ["IDAT", "IEND"],
    );
    if (colorType !== 3) return;
    assert.deepEqual(Array.from(rest[0]!.data), format.palette?.flatMap(({ rgb }) => [...rgb]));
  });

  Deno.test(`PNG of ${name} is read by pngjs to the same pixels`, async () => {
    const { bytes, format, picture } = await encoded(name);
    const read = PNG.sync.read(Buffer.from(bytes));
    assert.deepEqual(Array.from(read.data), toRgba(picture, format));
  });
}

Deno.test("PNG of an empty 800x480 1-bit screen takes under half a kilobyte", async () => {
  const picture = { width: 800, height: 480, indices: new Uint8Array(800 * 480).fill(1) };
  const bytes = await png.encode({ ...PLAIN, picture, format: pixelFormats.gray1 });
  assert.ok(bytes.length < 500, `${bytes.length} bytes`);
});
