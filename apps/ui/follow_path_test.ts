import assert from "node:assert/strict";
import fc from "fast-check";
import { followPath, readPath } from "./follow_path.ts";

const follow = (value: unknown, text: string) => {
  const path = readPath(text);
  assert.ok(path !== null, text);
  return followPath(value, path);
};

const data = {
  points: [{ time: "10:00", value: 1 }, { time: "11:00", value: null }, { time: "12:00" }],
  "max °C": { a: 1, b: 2 },
};

Deno.test("a path leads through names, entries and all entries", () => {
  assert.deepEqual(follow(data, "$"), [data]);
  assert.deepEqual(follow(data, "$.points[*].value"), [1, null]);
  assert.deepEqual(follow(data, "points[0].value"), [1]);
  assert.deepEqual(follow(data, "points[-1].time"), ["12:00"]);
  assert.deepEqual(follow(data, "$['max °C'].*"), [1, 2]);
  assert.deepEqual(follow(data, '$["max °C"]["b"]'), [2]);
  assert.deepEqual(follow([[1, 2], [3, 4]], "[*][1]"), [2, 4]);
  assert.deepEqual(follow(data, "max °C.b"), [2]);
});

Deno.test("a path leads nowhere where the data has no such way, nor into what objects inherit", () => {
  for (const text of ["$.none", "$.points.value", "$.points[3]", "$.points[-4]", "$[0]", "$.constructor"]) {
    assert.deepEqual(follow(data, text), [], text);
  }
  assert.deepEqual(follow("text", "$.length"), []);
  assert.deepEqual(follow(null, "a.b"), []);
});

Deno.test("what is no path is none", () => {
  for (const text of ["", " ", "$x", "a..b", "a[", "a[x]", "a]", "$..a", "a[?(@.b)]", "a'b"]) {
    assert.equal(readPath(text), null, text);
  }
  assert.equal(readPath(".a".repeat(21)), null);
});

Deno.test("any name can be reached in brackets", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.integer(), (name, value) => {
    const quote = name.includes("'") ? '"' : "'";
    fc.pre(!name.includes(quote));
    assert.deepEqual(follow(Object.fromEntries([[name, value]]), `$[${quote}${name}${quote}]`), [value]);
  }));
});

Deno.test("no text and no data make a path throw, and no more than 20,000 values are found", () => {
  fc.assert(fc.property(fc.anything(), fc.string(), (value, text) => {
    const path = readPath(text);
    if (path !== null) followPath(value, path);
  }));
  const wide = Array.from({ length: 300 }, () => Array.from({ length: 300 }, () => 1));
  assert.equal(follow(wide, "$[*][*]").length, 20_000);
});
