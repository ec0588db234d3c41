import assert from "node:assert/strict";
import fc from "fast-check";
import { readFields, readPress } from "./press.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

Deno.test("readPress() keeps the caption that the user saw and the uptime", () => {
  assert.deepEqual(readPress({ button: "A", value: "Yes please", ts_ms: 1234567 }), {
    press: { button: "A", value: "Yes please", uptime: 1234567 },
  });
  assert.deepEqual(readPress({ button: "B", value: "", ts_ms: "250" }), {
    press: { button: "B", value: "", uptime: 250 },
  });
  assert.deepEqual(readPress({ button: "C" }), { press: { button: "C", value: null, uptime: null } });
});

Deno.test("readPress() does not believe an uptime that no device can have", () => {
  for (const uptime of [-1, NaN, Infinity, 1e300, "soon", "", true, {}, null]) {
    assert.deepEqual(readPress({ button: "A", ts_ms: uptime }), {
      press: { button: "A", value: null, uptime: null },
    });
  }
});

Deno.test("readPress() refuses every other button and says which there are", () => {
  for (const button of ["F", "a", "", "AB", 1, null, undefined, ["A"], {}]) {
    const reading = readPress({ button });
    assert.ok("refusal" in reading && reading.refusal.reason === "unknown-button");
    assert.match(reading.refusal.detail, /^Cannot .* found .* expected "A", "B", "C", "D" or "E"$/);
  }
});

Deno.test("readPress() takes only the buttons that a protocol has", () => {
  assert.ok("press" in readPress({ button: "D" }));
  const reading = readPress({ button: "D" }, ["A", "B", "C"]);
  assert.ok("refusal" in reading);
  assert.match(reading.refusal.detail, /found "D", expected "A", "B" or "C"$/);
});

Deno.test("readFields() takes one JSON object in UTF-8 and refuses all else", () => {
  assert.deepEqual(readFields(bytes('{"a":1}'), 100), { fields: { a: 1 } });
  for (const body of ["", "{", "[]", "null", "1", '"text"', "{'a':1}", '{"a":1}x']) {
    const reading = readFields(bytes(body), 100);
    assert.ok("refusal" in reading && reading.refusal.reason === "malformed", body);
  }
  const notUtf8 = readFields(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d), 100);
  assert.ok("refusal" in notUtf8);
  const long = readFields(bytes('{"a":1}'), 6);
  assert.ok("refusal" in long && long.refusal.reason === "too-large");
});

Deno.test("readFields() and readPress() never throw", () => {
  fc.assert(fc.property(fc.uint8Array(), (body) => {
    readFields(body, 100);
  }));
  fc.assert(fc.property(fc.json(), (json) => {
    const reading = readFields(bytes(json), 1_000_000);
    if ("fields" in reading) readPress(reading.fields);
  }));
  fc.assert(
    fc.property(
      fc.record({ button: fc.anything(), value: fc.anything(), ts_ms: fc.anything() }),
      (fields) => {
        readPress(fields);
      },
    ),
  );
});
