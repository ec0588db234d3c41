import assert from "node:assert/strict";
import fc from "fast-check";
import { followPath, pickPath, readPath, selectPath } from "./json_path.ts";

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

const board = {
  departures: [
    { line: { name: "M4" }, stops: [{ at: 1 }, { at: 2 }] },
    { line: { name: "U2" }, stops: [{ at: 3 }] },
  ],
  "a b": { "x.y": [10, 20] },
  empty: null,
};
const select = (path: string) => selectPath(board, path).map((match) => match.value);

Deno.test("each entry of lists, and no other value, is meant by empty brackets", () => {
  assert.deepEqual(select("departures[].line.name"), ["M4", "U2"]);
  assert.deepEqual(select("departures[*].stops[].at"), [1, 2, 3]);
  assert.deepEqual(select("$.departures[1].line.name"), ["U2"]);
  assert.deepEqual(select(`["a b"]['x.y'][1]`), [20]);
  assert.deepEqual(select(`a b.x`), []);
  assert.deepEqual(select("[]"), []);
  assert.deepEqual(select("departures[-1].line.name"), ["U2"]);
  assert.deepEqual(select(""), [board]);
  assert.deepEqual(selectPath([7, 8], "[]").map((match) => match.value), [7, 8]);
});

Deno.test("the first alternative that leads anywhere is taken", () => {
  assert.deepEqual(select("nothing[] | departures[].line.name | a"), ["M4", "U2"]);
  assert.equal(pickPath({ value: board, parents: [] }, "empty | departures[0].line.name"), "M4");
  assert.equal(pickPath({ value: board, parents: [] }, "empty"), undefined);
});

Deno.test("a path may go up from an entry to the entry of the list around it", () => {
  const stops = selectPath(board, "departures[].stops[]");
  assert.deepEqual(stops.map((stop) => pickPath(stop, "^.line.name")), ["M4", "M4", "U2"]);
  assert.deepEqual(stops.map((stop) => pickPath(stop, "at")), [1, 2, 3]);
  assert.equal(pickPath(stops[0]!, "^^.line.name"), undefined);
});

Deno.test("only a value's own properties are found, and what is no path is none", () => {
  for (const path of ["constructor", "__proto__", "departures.length", "departures[0].toString"]) {
    assert.deepEqual(select(path), [], path);
  }
  for (const path of ["a[", "a]", "a[b]", "a..b", "[?(@.a)]", "a.", '["a]']) {
    assert.equal(readPath(path), null, path);
  }
});

Deno.test("any path over any value ends without an error", () => {
  const piece = fc.constantFrom(
    ".",
    "[",
    "]",
    "[]",
    "[0]",
    "^",
    "|",
    "$",
    "a",
    '"',
    "'",
    "*",
    "__proto__",
    " ",
  );
  const path = fc.oneof(fc.string(), fc.array(piece).map((pieces) => pieces.join("")));
  fc.assert(fc.property(fc.anything(), path, (any, path) => {
    const matches = selectPath(any, path);
    assert.ok(matches.length <= 2000);
    pickPath({ value: any, parents: matches }, path);
  }));
  const nested = Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => [1, 2, 3]));
  assert.equal(selectPath(nested, "[][][]").length, 2000);
});
