import assert from "node:assert/strict";
import { fromRows } from "../ascii.ts";
import { pixelFormats } from "../formats/mod.ts";
import { PLAIN, rasterOf } from "../test_picture.ts";
import { bmp } from "./bmp.ts";

const { gray1, rgb888, bwr } = pixelFormats;

Deno.test("BMP of an 800x480 1-bit screen is exactly the 48,062 bytes that firmware expects", async () => {
  const indices = new Uint8Array(800 * 480).fill(1);
  const bytes = await bmp.encode({ ...PLAIN, picture: { width: 800, height: 480, indices }, format: gray1 });
  const view = new DataView(bytes.buffer);
  assert.equal(bytes.length, 48_062);
  assert.equal(view.getUint32(2, true), 48_062);
  assert.equal(view.getUint32(10, true), 62);
  assert.equal(view.getUint32(14, true), 40);
  assert.equal(view.getInt32(18, true), 800);
  assert.equal(view.getInt32(22, true), 480);
  assert.equal(view.getUint16(28, true), 1);
  assert.equal(view.getUint32(30, true), 0);
  assert.equal(view.getUint32(34, true), 48_000);
  assert.equal(view.getUint32(46, true), 2);
  assert.deepEqual(Array.from(bytes.subarray(54, 62)), [0, 0, 0, 0, 255, 255, 255, 0]);
  assert.ok(bytes.subarray(62).every((byte) => byte === 255));
});

Deno.test("1-bit BMP starts with its last row and pads rows to four bytes", async () => {
  const picture = fromRows(["########..", ".........."]);
  const bytes = await bmp.encode({ ...PLAIN, picture, format: gray1 });
  assert.equal(bytes.length, 62 + 8);
  assert.deepEqual(Array.from(bytes.subarray(62)), [0xff, 0xc0, 0, 0, 0x00, 0xc0, 0, 0]);
});

Deno.test("24-bit BMP has a 54-byte header, blue first, its last row first", async () => {
  const picture = rasterOf([[[1, 2, 3]], [[4, 5, 6]]]);
  const bytes = await bmp.encode({ ...PLAIN, picture, format: rgb888 });
  const view = new DataView(bytes.buffer);
  assert.equal(view.getUint32(10, true), 54);
  assert.equal(view.getUint16(28, true), 24);
  assert.equal(view.getUint32(34, true), 8);
  assert.deepEqual(Array.from(bytes.subarray(54)), [6, 5, 4, 0, 3, 2, 1, 0]);
});

Deno.test("BMP of a color palette holds its nominal colors", async () => {
  const bytes = await bmp.encode({ ...PLAIN, picture: fromRows(["2"], "012"), format: bwr });
  assert.deepEqual(Array.from(bytes.subarray(54)), [0, 0, 255, 0]);
});

Deno.test("BMP of black and white has 24 bits where the client reads nothing narrower", async () => {
  const bytes = await bmp.encode({ ...PLAIN, picture: fromRows([".#"]), format: gray1, samples: "bytes" });
  const view = new DataView(bytes.buffer);
  assert.equal(view.getUint16(28, true), 24);
  assert.equal(view.getUint32(10, true), 54);
  assert.equal(view.getUint32(46, true), 0);
  assert.deepEqual(Array.from(bytes.subarray(54)), [255, 255, 255, 0, 0, 0, 0, 0]);
});
