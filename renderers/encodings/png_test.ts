import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { PNG } from "pngjs";
import { type PixelFormatName, pixelFormats } from "../formats/mod.ts";
import { PLAIN, testPicture } from "../test_picture.ts";
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

type Samples = "packed" | "bytes";

async function encoded(name: PixelFormatName, samples: Samples = "packed") {
  const format = pixelFormats[name];
  const picture = testPicture(format, { width: 13, height: 6 });
  return { format, picture, bytes: await png.encode({ ...PLAIN, picture, format, samples }) };
}

/** Bits per sample and color type: 0 gray, 2 truecolor, 3 indexed. */
const FORMS: readonly [PixelFormatName, Samples, number, number][] = [
  ["gray1", "packed", 1, 0],
  ["gray2", "packed", 2, 0],
  ["gray3", "packed", 8, 0],
  ["gray4", "packed", 4, 0],
  ["gray8", "packed", 8, 0],
  ["bwr", "packed", 2, 3],
  ["bwy", "packed", 2, 3],
  ["bwry", "packed", 2, 3],
  ["acep7", "packed", 4, 3],
  ["spectra6", "packed", 4, 3],
  ["rgb565", "packed", 8, 2],
  ["rgb888", "packed", 8, 2],
  ["gray1", "bytes", 8, 0],
  ["gray2", "bytes", 8, 0],
  ["gray3", "bytes", 8, 0],
  ["gray4", "bytes", 8, 0],
  ["gray8", "bytes", 8, 0],
  ["bwr", "bytes", 8, 2],
  ["bwry", "bytes", 8, 2],
  ["acep7", "bytes", 8, 2],
  ["spectra6", "bytes", 8, 2],
  ["rgb565", "bytes", 8, 2],
];

for (const [name, samples, bitDepth, colorType] of FORMS) {
  Deno.test(`PNG of ${name} of ${samples} samples is color type ${colorType} of ${bitDepth} bits, not interlaced, nothing optional`, async () => {
    const { bytes, format } = await encoded(name, samples);
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
}

Deno.test("PNG of 8 and of 16 grays in whole bytes holds the grays themselves", async () => {
  const samples = async (name: PixelFormatName) => {
    const { bytes } = await encoded(name, "bytes");
    return new Set(new Uint8Array(PNG.sync.read(Buffer.from(bytes)).data).filter((_, at) => at % 4 === 0));
  };
  for (const gray of await samples("gray3")) {
    assert.ok([0, 36, 73, 109, 146, 182, 219, 255].includes(gray), `${gray}`);
  }
  for (const gray of await samples("gray4")) assert.equal(gray % 17, 0);
});

Deno.test("PNG takes fewer bytes with each effort, and the same pixels", async () => {
  const size = { width: 160, height: 120 };
  const data = new Uint8Array(size.width * size.height * 4).map((_, at) =>
    at % 4 === 3 ? 255 : (at >> 3) & 255
  );
  const picture = { ...size, data };
  const sizes: number[] = [];
  for (let effort = 0; effort < png.efforts; effort++) {
    const bytes = await png.encode({ ...PLAIN, picture, format: pixelFormats.rgb888, effort });
    assert.deepEqual(new Uint8Array(PNG.sync.read(Buffer.from(bytes)).data), data);
    sizes.push(bytes.length);
  }
  assert.deepEqual(sizes, sizes.toSorted((one, other) => other - one));
  assert.ok(sizes[0]! > sizes[1]!, sizes.join());
});

Deno.test("PNG of an empty 800x480 1-bit screen takes under half a kilobyte", async () => {
  const picture = { width: 800, height: 480, indices: new Uint8Array(800 * 480).fill(1) };
  const bytes = await png.encode({ ...PLAIN, picture, format: pixelFormats.gray1 });
  assert.ok(bytes.length < 500, `${bytes.length} bytes`);
});
