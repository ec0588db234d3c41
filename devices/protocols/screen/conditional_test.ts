import assert from "node:assert/strict";
import fc from "fast-check";
import { namesHash, readHttpDate, toHttpDate } from "./conditional.ts";

Deno.test("If-None-Match names a hash strong, weak, in a list or as a star", () => {
  for (const header of ['"abc"', 'W/"abc"', '"x", "abc"', ' W/"x" ,W/"abc"', "*", " * "]) {
    assert.equal(namesHash(header, "abc"), true, header);
  }
  for (const header of ['"x"', "abc", "", '"ab', '"abcd"', '"*"', ","]) {
    assert.equal(namesHash(header, "abc"), false, header);
  }
});

Deno.test("readHttpDate() reads the three forms of an HTTP date as the same second", () => {
  const seconds = 784_111_777;
  assert.equal(readHttpDate("Sun, 06 Nov 1994 08:49:37 GMT"), seconds);
  assert.equal(readHttpDate("Sunday, 06-Nov-94 08:49:37 GMT"), seconds);
  assert.equal(readHttpDate("Sun Nov  6 08:49:37 1994"), seconds);
});

Deno.test("readHttpDate() takes nothing else", () => {
  for (
    const text of [
      "",
      "0",
      "now",
      "2026-03-01T12:00:00Z",
      "Sun, 99 Nov 1994 08:49:37 GMT",
      "Sun, 06 Nov 1994",
    ]
  ) {
    assert.equal(readHttpDate(text), null, text);
  }
});

Deno.test("an instant read back from its HTTP date is its second", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (at) => {
    assert.equal(readHttpDate(toHttpDate(Temporal.Instant.fromEpochMilliseconds(at))), Math.floor(at / 1000));
  }));
});

Deno.test("namesHash() and readHttpDate() never throw", () => {
  fc.assert(fc.property(fc.string(), fc.string(), (header, hash) => {
    namesHash(header, hash);
    readHttpDate(header);
  }));
});
