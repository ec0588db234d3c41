import assert from "node:assert/strict";
import fc from "fast-check";
import { RowError } from "./errors.ts";
import {
  readBytes,
  readInteger,
  readJson,
  readOptionalInteger,
  readOptionalText,
  readText,
  readWord,
  toJson,
} from "./row.ts";

Deno.test("a column is read as what it holds, or refused with its name, what was found and what is accepted", () => {
  const row = { text: "x", number: 5, big: 7n, bytes: new Uint8Array([1]), nothing: null, json: '{"a":[1]}' };
  assert.deepEqual([readText(row, "text"), readInteger(row, "number"), readInteger(row, "big")], ["x", 5, 7]);
  assert.deepEqual([readOptionalText(row, "nothing"), readOptionalInteger(row, "nothing")], [null, null]);
  assert.deepEqual([readJson(row, "json"), readJson(row, "nothing"), readBytes(row, "bytes")], [
    { a: [1] },
    null,
    row.bytes,
  ]);
  assert.equal(readWord(row, "text", ["x", "y"]), "x");
  assert.throws(
    () => readText(row, "number"),
    /^RowError: Cannot read column number: found "5", expected text$/,
  );
  assert.throws(() => readOptionalText(row, "missing"), /found no such column/);
  assert.throws(() => readOptionalInteger(row, "text"), RowError);
  assert.throws(() => readWord(row, "text", ["a", "b"]), /expected a, b$/);
  assert.throws(() => readBytes(row, "nothing"), RowError);
  assert.throws(() => readJson(row, "text"), RowError);
  assert.throws(() => readJson(row, "number"), RowError);
});

Deno.test("readJson() gives back whatever toJson() wrote, and for any text either a value or RowError", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    assert.deepEqual(readJson({ value: toJson(value) }, "value"), JSON.parse(JSON.stringify(value)));
  }));
  fc.assert(fc.property(fc.string(), (text) => {
    try {
      readJson({ text }, "text");
    } catch (error) {
      assert.ok(error instanceof RowError);
    }
  }));
});
