import assert from "node:assert/strict";
import fc from "fast-check";
import { fromRows } from "./ascii.ts";
import { packBits, packedStride, unpackBits } from "./pack.ts";

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

Deno.test("packBits() and unpackBits() are inverses at every width, whichever pixel of a byte comes first", () => {
  const sizes = fc.record({ width: fc.integer({ min: 1, max: 21 }), height: fc.integer({ min: 1, max: 4 }) });
  const ways = fc.record({ bits: fc.constantFrom(1, 2, 4, 8), lowFirst: fc.boolean(), seed: fc.nat(250) });
  fc.assert(fc.property(sizes, ways, ({ width, height }, { bits, lowFirst, seed }) => {
    const indices = Uint8Array.from({ length: width * height }, (_, at) => (at * 37 + seed) % 2 ** bits);
    const packed = packBits({ width, height, indices }, { bits, lowFirst, pad: 0 });
    assert.equal(packed.length, packedStride(width, { bits }) * height);
    assert.deepEqual(unpackBits(packed, { width, height, bits, lowFirst }), indices);
  }));
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
