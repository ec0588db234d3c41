import assert from "node:assert/strict";
import fc from "fast-check";
import { pickPath, readPath, selectPath } from "./json_path.ts";

const value = {
  departures: [
    { line: { name: "M4" }, stops: [{ at: 1 }, { at: 2 }] },
    { line: { name: "U2" }, stops: [{ at: 3 }] },
  ],
  "a b": { "x.y": [10, 20] },
  empty: null,
};
const select = (path: string) => selectPath(value, path).map((match) => match.value);

Deno.test("a path leads through names, positions, quotes and each entry of lists", () => {
  assert.deepEqual(select("departures[].line.name"), ["M4", "U2"]);
  assert.deepEqual(select("departures[*].stops[].at"), [1, 2, 3]);
  assert.deepEqual(select("$.departures[1].line.name"), ["U2"]);
  assert.deepEqual(select(`["a b"]['x.y'][1]`), [20]);
  assert.deepEqual(select(`a b.x`), []);
  assert.deepEqual(select(""), [value]);
  assert.deepEqual(selectPath([7, 8], "[]").map((match) => match.value), [7, 8]);
});

Deno.test("the first alternative that leads anywhere is taken", () => {
  assert.deepEqual(select("nothing[] | departures[].line.name | a"), ["M4", "U2"]);
  assert.equal(pickPath({ value, parents: [] }, "empty | departures[0].line.name"), "M4");
  assert.equal(pickPath({ value, parents: [] }, "empty"), undefined);
});

Deno.test("a path may go up from an entry to the entry of the list around it", () => {
  const stops = selectPath(value, "departures[].stops[]");
  assert.deepEqual(stops.map((stop) => pickPath(stop, "^.line.name")), ["M4", "M4", "U2"]);
  assert.deepEqual(stops.map((stop) => pickPath(stop, "at")), [1, 2, 3]);
  assert.equal(pickPath(stops[0]!, "^^.line.name"), undefined);
});

Deno.test("only a value's own properties are found, and what is no path is none", () => {
  for (const path of ["constructor", "__proto__", "departures.length", "departures[0].toString"]) {
    assert.deepEqual(select(path), [], path);
  }
  for (const path of ["a[", "a]", "a[b]", "a..b", "[?(@.a)]", "a.", "[-1]", '["a]']) {
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
