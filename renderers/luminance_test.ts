import assert from "node:assert/strict";
import { LINEAR, luminance, toGray } from "./luminance.ts";

Deno.test("toGray() keeps every gray, also where channels differ by nothing but the way", () => {
  for (let byte = 0; byte < 256; byte++) assert.equal(toGray(byte, byte, byte), byte);
});

Deno.test("toGray() is as light as the color", () => {
  assert.equal(toGray(255, 0, 0), 127);
  assert.equal(toGray(255, 255, 0), 247);
  assert.equal(toGray(0, 0, 255), 76);
});

Deno.test("luminance() goes from 0 to 1, and half of sRGB is about a fifth of the light", () => {
  assert.equal(luminance(0, 0, 0), 0);
  assert.ok(Math.abs(luminance(255, 255, 255) - 1) < 1e-6);
  assert.ok(Math.abs(LINEAR[128]! - 0.2158) < 1e-3);
});
