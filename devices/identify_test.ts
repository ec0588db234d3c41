import assert from "node:assert/strict";
import fc from "fast-check";
import { readHardwareId, readPixels, readToken } from "./identify.ts";

Deno.test("readHardwareId() gives a MAC one spelling however it was separated", () => {
  for (const mac of ["aa:bb:cc:0d:ee:ff", "AA-BB-CC-0D-EE-FF", "aabbcc0deeff", " AA:BB:CC:0D:EE:FF\r\n"]) {
    assert.equal(readHardwareId(mac), "AA:BB:CC:0D:EE:FF");
  }
});

Deno.test("readHardwareId() keeps a serial number in upper case and takes neither nothing nor too much", () => {
  assert.equal(readHardwareId("kitchen-7"), "KITCHEN-7");
  assert.equal(readHardwareId(4711), "4711");
  for (const nothing of ["", "   ", "\u0000", null, undefined, {}, true, "x".repeat(65)]) {
    assert.equal(readHardwareId(nothing), null);
  }
});

Deno.test("readHardwareId() reads its own result as the same id, whatever it is given", () => {
  fc.assert(fc.property(fc.anything(), (value) => {
    const id = readHardwareId(value);
    assert.ok(id === null || id.length <= 64 && readHardwareId(id) === id);
  }));
  fc.assert(fc.property(fc.string({ unit: "binary" }), (value) => {
    const id = readHardwareId(value);
    assert.ok(id === null || readHardwareId(id) === id);
  }));
});

Deno.test("readPixels() takes whole numbers of at least 1 and nothing else", () => {
  assert.equal(readPixels("800"), 800);
  assert.equal(readPixels(" 99999 "), 99999);
  for (const nonsense of ["0", "-5", "4.5", "abc", "", "1e3", "NaN", "9".repeat(30), null, {}]) {
    assert.equal(readPixels(nonsense), null);
  }
});

Deno.test("readToken() prefers Access-Token, takes a bearer in any case, and no empty one", () => {
  const read = (headers: Record<string, string>) => readToken(new Headers(headers));
  assert.equal(read({ "access-token": "one", "authorization": "Bearer two" }), "one");
  assert.equal(read({ "access-token": "", "authorization": "bearer two" }), "two");
  assert.equal(read({ "access-token": "  " }), null);
  assert.equal(read({ "authorization": "Basic dXNlcjpwYXNz" }), null);
  assert.equal(read({}), null);
});
