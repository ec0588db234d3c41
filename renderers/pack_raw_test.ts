import assert from "node:assert/strict";
import fc from "fast-check";
import { fromRows } from "./ascii.ts";
import { pixelFormat, type PixelFormatName, pixelFormats } from "./formats/mod.ts";
import { packRaw } from "./pack_raw.ts";
import { type Packing, PLAIN_PACKING } from "./packing.ts";
import { rasterOf, testPicture } from "./test_picture.ts";
import { unpackRaw } from "./unpack_raw.ts";

const GRAYS = "0123456789ABCDEF";

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ").toUpperCase();
}

/** Letters of a format's inks, in the order of its palette. */
const ALPHABETS = {
  gray1: "KW",
  gray2: GRAYS,
  gray3: GRAYS,
  gray4: GRAYS,
  bwr: "KWR",
  bwy: "KWY",
  bwry: "KWYR",
  acep7: "KWGBRYO",
  spectra6: "KWYRBG",
} as const;

/** Bytes of rows of letters. */
function packed(
  name: keyof typeof ALPHABETS,
  rows: string | readonly string[],
  packing: Partial<Packing> = {},
) {
  const picture = fromRows([rows].flat(), ALPHABETS[name]);
  return hex(packRaw(picture, { format: pixelFormat(name), packing: { ...PLAIN_PACKING, ...packing } }));
}

Deno.test("raw gray1 has white as 1 and the left pixel in bit 7; inverted, black is 1", () => {
  assert.equal(packed("gray1", "KWWKKKWW"), "63");
  assert.equal(packed("gray1", "KWWKKKWW", { inverted: true }), "9C");
  assert.equal(packed("gray1", "KWWKKKWW", { lowFirst: true }), "C6");
});

Deno.test("raw gray2 goes from 0 black to 3 white", () => {
  assert.equal(packed("gray2", "0123"), "1B");
  assert.equal(packed("gray2", "0123", { inverted: true }), "E4");
  assert.equal(packed("gray2", "0123", { lowFirst: true }), "E4");
});

Deno.test("raw gray3 is a nibble from 0 black to 7 white", () => {
  assert.equal(packed("gray3", "0712"), "07 12");
  assert.equal(packed("gray3", "0712", { inverted: true }), "70 65");
  assert.equal(packed("gray3", "0712", { lowFirst: true }), "70 21");
});

Deno.test("raw gray4 has 15 as white: left high nibble, left low nibble, or inverted", () => {
  assert.equal(packed("gray4", "0F81"), "0F 81");
  assert.equal(packed("gray4", "0F81", { lowFirst: true }), "F0 18");
  assert.equal(packed("gray4", "0F81", { inverted: true }), "F0 7E");
});

Deno.test("raw gray8 is a byte for each pixel", () => {
  const picture = { width: 3, height: 1, indices: Uint8Array.of(0, 128, 255) };
  const format = pixelFormats.gray8;
  assert.equal(hex(packRaw(picture, { format, packing: PLAIN_PACKING })), "00 80 FF");
  assert.equal(hex(packRaw(picture, { format, packing: { ...PLAIN_PACKING, inverted: true } })), "FF 7F 00");
});

Deno.test("raw bwr and bwy are a black plane and a color plane in which 1 is no ink", () => {
  assert.equal(packed("bwr", "KWRKWRWW"), "6F DB");
  assert.equal(packed("bwy", "KWYKWYWW"), "6F DB");
});

Deno.test("raw bwr can have its second plane inverted, or both, as OpenEPaperLink's planes in which 1 is ink", () => {
  assert.equal(packed("bwr", "KWRKWRWW", { invertPlane2: true }), "6F 24");
  assert.equal(packed("bwr", "KWRKWRWW", { inverted: true }), "90 24");
  assert.equal(packed("bwr", "KWRKWRWW", { inverted: true, invertPlane2: true }), "90 DB");
});

Deno.test("invertPlane2 changes nothing where there is one plane", () => {
  assert.equal(packed("gray1", "KWWKKKWW", { invertPlane2: true }), "63");
  assert.equal(packed("spectra6", "KWYRBG", { invertPlane2: true }), "01 23 56");
});

Deno.test("raw bwr has the whole black plane before the color plane", () => {
  assert.equal(packed("bwr", ["KKKKKKKK", "RRRRRRRR"]), "00 FF FF 00");
});

Deno.test("raw bwry is 0 black 1 white 2 yellow 3 red", () => {
  assert.equal(packed("bwry", "KWYR"), "1B");
});

Deno.test("raw acep7 is 0 K 1 W 2 G 3 B 4 R 5 Y 6 O", () => {
  assert.equal(packed("acep7", "KWGBRYOW"), "01 23 45 61");
});

Deno.test("raw spectra6 is 0 K 1 W 2 Y 3 R 5 B 6 G and never 4", () => {
  assert.equal(packed("spectra6", "KWYRBG"), "01 23 56");
});

Deno.test("raw rgb565 is big endian or little endian, raw rgb888 red first", () => {
  const orange = rasterOf([[[0xff, 0x80, 0x00]]]);
  const bytes = (name: PixelFormatName, packing: Partial<Packing> = {}) =>
    hex(packRaw(orange, { format: pixelFormat(name), packing: { ...PLAIN_PACKING, ...packing } }));
  assert.equal(bytes("rgb565"), "FC 00");
  assert.equal(bytes("rgb565", { littleEndian: true }), "00 FC");
  assert.equal(bytes("rgb565", { inverted: true }), "03 FF");
  assert.equal(bytes("rgb888"), "FF 80 00");
  assert.equal(bytes("rgb888", { littleEndian: true }), "FF 80 00");
});

Deno.test("pad bits of an odd width are white", () => {
  assert.equal(packed("gray1", "K"), "7F");
  assert.equal(packed("gray2", "0"), "3F");
  assert.equal(packed("gray3", "0"), "07");
  assert.equal(packed("gray4", "0"), "0F");
  assert.equal(packed("bwr", "R"), "FF 7F");
  assert.equal(packed("bwry", "R"), "D5");
  assert.equal(packed("acep7", "O"), "61");
  assert.equal(packed("spectra6", "G"), "61");
});

Deno.test("pad bits are white in the panel's packing too", () => {
  assert.equal(packed("gray1", "K", { inverted: true }), "80");
  assert.equal(packed("gray1", "K", { lowFirst: true }), "FE");
  assert.equal(packed("gray4", "0", { inverted: true }), "F0");
  assert.equal(packed("gray4", "0", { lowFirst: true }), "F0");
  assert.equal(packed("bwr", "R", { inverted: true }), "00 80");
  assert.equal(packed("bwr", "R", { invertPlane2: true }), "FF 80");
  assert.equal(packed("spectra6", "G", { lowFirst: true }), "16");
});

Deno.test("split halves are the left columns whole, then the right ones, each padded on its own", () => {
  const splitHalves = true;
  assert.equal(packed("spectra6", ["KWYR", "RYWK"], { splitHalves }), "01 32 23 10");
  assert.equal(packed("gray4", ["0123", "4567"], { splitHalves }), "01 45 23 67");
  assert.equal(
    packed("gray4", ["012", "456"], { splitHalves }),
    "01 45 2F 6F",
    "the left half has the odd column",
  );
  assert.equal(packed("gray1", ["K", "K"], { splitHalves }), "7F 7F", "one column is all left");
  assert.equal(packed("bwr", ["KR"], { splitHalves }), "7F FF FF 7F", "a half has both of its planes");
  const row = rasterOf([[[255, 0, 0], [0, 255, 0], [0, 0, 255]]]);
  const layout = { format: pixelFormats.rgb888, packing: { ...PLAIN_PACKING, splitHalves } };
  assert.equal(hex(packRaw(row, layout)), "FF 00 00 00 FF 00 00 00 FF");
});

Deno.test("packRaw() refuses the other kind of picture", () => {
  for (const format of Object.values(pixelFormats)) {
    const other = testPicture(format.palette ? pixelFormats.rgb888 : pixelFormats.gray1, {
      width: 2,
      height: 2,
    });
    assert.throws(() => packRaw(other, { format, packing: PLAIN_PACKING }), { name: "TypeError" });
  }
});

const packings: fc.Arbitrary<Packing> = fc.record({
  inverted: fc.boolean(),
  invertPlane2: fc.boolean(),
  lowFirst: fc.boolean(),
  littleEndian: fc.boolean(),
  splitHalves: fc.boolean(),
}, { noNullPrototype: true });
const sides = fc.integer({ min: 1, max: 19 });

for (const format of Object.values(pixelFormats)) {
  Deno.test(`unpackRaw() gives back any picture of ${format.name} in any packing, and refuses another length`, () => {
    fc.assert(fc.property(sides, sides, packings, (width, height, packing) => {
      const picture = testPicture(format, { width, height });
      const bytes = packRaw(picture, { format, packing });
      assert.deepEqual(unpackRaw(bytes, { width, height }, { format, packing }), picture);
      const longer = new Uint8Array(bytes.length + 1);
      for (const other of [bytes.subarray(1), longer]) {
        assert.throws(() => unpackRaw(other, { width, height }, { format, packing }), {
          name: "DecodeError",
          message: `Cannot decode raw image: found ${other.length} bytes, expected ${bytes.length}`,
        });
      }
    }));
  });
}

Deno.test("unpackRaw() refuses codes that no ink has", () => {
  const unpack = (name: PixelFormatName, ...bytes: number[]) =>
    unpackRaw(Uint8Array.from(bytes), { width: 2, height: 1 }, {
      format: pixelFormat(name),
      packing: PLAIN_PACKING,
    });
  assert.throws(() => unpack("spectra6", 0x14), { name: "DecodeError", message: /found code 4, expected/ });
  assert.throws(() => unpack("acep7", 0x70), { name: "DecodeError" });
  assert.throws(() => unpack("gray3", 0x80), { name: "DecodeError" });
  assert.throws(() => unpack("bwr", 0x7f, 0x7f), { name: "DecodeError" }, "both inks at once");
});
