import assert from "node:assert/strict";
import { fromRows } from "../ascii.ts";
import { rasterOf } from "../test_picture.ts";
import { pixelFormat, type PixelFormatName } from "./mod.ts";

/** Bytes of one row, given as letters of an alphabet in the order of the palette. */
function packed(name: PixelFormatName, alphabet: string, row: string): string {
  return hex(pixelFormat(name).pack(fromRows([row], alphabet)));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ").toUpperCase();
}

const GRAYS = "0123456789ABCDEF";

Deno.test("raw gray1 has white as 1 and the left pixel in bit 7", () => {
  assert.equal(packed("gray1", "KW", "KWWKKKWW"), "63");
});

Deno.test("raw gray2 goes from 0 black to 3 white", () => {
  assert.equal(packed("gray2", "0123", "0123"), "1B");
});

Deno.test("raw gray4 has 15 as white and the left pixel in the high nibble", () => {
  assert.equal(packed("gray4", GRAYS, "0F81"), "0F 81");
});

Deno.test("raw gray8 is a byte for each pixel", () => {
  const bytes = pixelFormat("gray8").pack({ width: 3, height: 1, indices: Uint8Array.of(0, 128, 255) });
  assert.equal(hex(bytes), "00 80 FF");
});

Deno.test("raw bwr and bwy are a black plane and a color plane in which 1 is no ink", () => {
  assert.equal(packed("bwr", "KWR", "KWRKWRWW"), "6F DB");
  assert.equal(packed("bwy", "KWY", "KWYKWYWW"), "6F DB");
});

Deno.test("raw bwr has the whole black plane before the color plane", () => {
  const bytes = pixelFormat("bwr").pack(fromRows(["KKKKKKKK", "RRRRRRRR"], "KWR"));
  assert.equal(hex(bytes), "00 FF FF 00");
});

Deno.test("raw bwry is 0 black 1 white 2 yellow 3 red", () => {
  assert.equal(packed("bwry", "KWYR", "KWYR"), "1B");
});

Deno.test("raw acep7 is 0 K 1 W 2 G 3 B 4 R 5 Y 6 O", () => {
  assert.equal(packed("acep7", "KWGBRYO", "KWGBRYOW"), "01 23 45 61");
});

Deno.test("raw spectra6 is 0 K 1 W 2 Y 3 R 5 B 6 G and never 4", () => {
  assert.equal(packed("spectra6", "KWYRBG", "KWYRBG"), "01 23 56");
});

Deno.test("raw rgb565 is big endian, raw rgb888 red first", () => {
  const orange = rasterOf([[[0xff, 0x80, 0x00]]]);
  assert.equal(hex(pixelFormat("rgb565").pack(orange)), "FC 00");
  assert.equal(hex(pixelFormat("rgb888").pack(orange)), "FF 80 00");
});

Deno.test("pad bits of an odd width are white", () => {
  assert.equal(packed("gray1", "KW", "K"), "7F");
  assert.equal(packed("gray2", "0123", "0"), "3F");
  assert.equal(packed("gray4", GRAYS, "0"), "0F");
  assert.equal(packed("bwr", "KWR", "R"), "FF 7F");
  assert.equal(packed("bwry", "KWYR", "R"), "D5");
  assert.equal(packed("acep7", "KWGBRYO", "O"), "61");
  assert.equal(packed("spectra6", "KWYRBG", "G"), "61");
});
