import assert from "node:assert/strict";
import fc from "fast-check";
import { InvalidBodyError } from "../errors.ts";
import { readVariables } from "./read_variables.ts";

function read(body: string, contentType = "application/json", query = "") {
  return readVariables({
    contentType,
    body: new TextEncoder().encode(body),
    query: new URLSearchParams(query),
  });
}

Deno.test("an object of JSON is taken as it is, other JSON as data", () => {
  assert.deepEqual(read('{"a":[1]}'), { a: [1] });
  assert.deepEqual(read("[1,2]"), { data: [1, 2] });
  assert.deepEqual(read("7", "application/vnd.api+json"), { data: 7 });
  assert.deepEqual(read(' {"a":1}', ""), { a: 1 });
});

Deno.test("a form is taken by its fields, a text as text, a bare visit by its query", () => {
  assert.deepEqual(read("a=1&b=2&b=3", "application/x-www-form-urlencoded"), { a: "1", b: ["2", "3"] });
  assert.deepEqual(read("hello", "text/plain; charset=utf-8"), { text: "hello" });
  assert.deepEqual(read("", "", "door=open&secret=x&token=y"), { door: "open" });
  assert.deepEqual(read("\u0000\u0001", "application/octet-stream"), {});
});

Deno.test("JSON that cannot be read, or is nested too deep, is refused", () => {
  assert.throws(() => read("{"), InvalidBodyError);
  assert.throws(() => read("[".repeat(100) + "]".repeat(100)), InvalidBodyError);
  assert.throws(() => read("[".repeat(50_000) + "]".repeat(50_000)), InvalidBodyError);
});

Deno.test("any bytes of any type give variables or an InvalidBodyError", () => {
  const types = fc.constantFrom(
    "",
    "application/json",
    "text/plain",
    "application/x-www-form-urlencoded",
    "x/y",
  );
  fc.assert(fc.property(fc.uint8Array(), types, fc.string(), (body, contentType, query) => {
    try {
      const found = readVariables({ contentType, body, query: new URLSearchParams(query) });
      assert.equal(typeof found, "object");
    } catch (error) {
      assert.ok(error instanceof InvalidBodyError);
    }
  }));
});
