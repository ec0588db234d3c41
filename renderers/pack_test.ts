import assert from "node:assert/strict";
import { fromRows } from "./ascii.ts";
import { packBits, packedStride } from "./pack.ts";

Deno.test("packBits() puts the left pixel in the highest bits", () => {
  assert.deepEqual(Array.from(packBits(fromRows(["01230"], "0123"), { bits: 2, pad: 0 })), [0x1b, 0x00]);
});

Deno.test("packBits() starts each row on a new byte and can put the last row first", () => {
  const pixels = fromRows(["#.", ".."]);
  assert.deepEqual(Array.from(packBits(pixels, { bits: 1, pad: 0 })), [0x40, 0xc0]);
  assert.deepEqual(Array.from(packBits(pixels, { bits: 1, pad: 0, bottomUp: true })), [0xc0, 0x40]);
});

Deno.test("packBits() fills the last byte with the pad value and aligned bytes with zeros", () => {
  const packed = packBits(fromRows(["###"]), { bits: 1, pad: 1, align: 4 });
  assert.deepEqual(Array.from(packed), [0x1f, 0, 0, 0]);
});

Deno.test("packedStride() counts whole bytes, then whole multiples", () => {
  assert.equal(packedStride(9, { bits: 1 }), 2);
  assert.equal(packedStride(800, { bits: 1, align: 4 }), 100);
  assert.equal(packedStride(3, { bits: 8, align: 4 }), 4);
});

Deno.test("packBits() puts four pixels at a time into bytes as it does one by one", () => {
  const indices = Uint8Array.from({ length: 32 }, (_, at) => (at * 7) % 16);
  const at = (index: number) => indices[index]!;
  const pairs = Array.from({ length: 16 }, (_, byte) => (at(byte * 2) << 4) | at(byte * 2 + 1));
  const pixels = { width: 8, height: 4, indices };
  assert.deepEqual(Array.from(packBits(pixels, { bits: 4, pad: 0 })), pairs);
  const codes = Array.from({ length: 16 }, (_, index) => index);
  assert.deepEqual(Array.from(packBits(pixels, { bits: 4, pad: 0, codes })), pairs);
});
