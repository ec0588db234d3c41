import assert from "node:assert/strict";
import fc from "fast-check";
import { mergeVariables } from "./merge_variables.ts";

const merge = (strategy: "replace" | "deep_merge" | "stream") => ({ strategy, streamLimit: 3 });

Deno.test("replace forgets what was there", () => {
  assert.deepEqual(mergeVariables({ a: 1 }, { b: 2 }, merge("replace")), { b: 2 });
});

Deno.test("deep_merge merges objects and replaces arrays and scalars", () => {
  const present = { room: { temperature: 20, names: ["a", "b"] }, on: true };
  const incoming = { room: { humidity: 40, names: ["c"] }, on: { since: 5 } };
  assert.deepEqual(mergeVariables(present, incoming, merge("deep_merge")), {
    room: { temperature: 20, humidity: 40, names: ["c"] },
    on: { since: 5 },
  });
});

Deno.test("stream appends arrays of the first level and keeps the newest items", () => {
  const present = { points: [1, 2], title: "old", nested: { points: [1] } };
  const incoming = { points: [3, 4], title: "new", nested: { points: [2] }, fresh: [1, 2, 3, 4] };
  assert.deepEqual(mergeVariables(present, incoming, merge("stream")), {
    points: [2, 3, 4],
    title: "new",
    nested: { points: [2] },
    fresh: [2, 3, 4],
  });
});

Deno.test("names of an object's prototype are names like any other", () => {
  const incoming = JSON.parse(
    '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}',
  );
  const merged = mergeVariables({ constructor: { prototype: {} } }, incoming, merge("deep_merge"));
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  assert.deepEqual(Object.keys(merged).sort(), ["__proto__", "constructor"]);
});

Deno.test("merging any JSON into any JSON loses no name and changes neither", () => {
  const objects = fc.dictionary(fc.string(), fc.jsonValue());
  fc.assert(
    fc.property(objects, objects, fc.constantFrom("deep_merge", "stream"), (present, incoming, strategy) => {
      const before = JSON.stringify([present, incoming]);
      const merged = mergeVariables(present, incoming, { strategy, streamLimit: 5 });
      assert.equal(JSON.stringify([present, incoming]), before);
      const names = new Set([...Object.keys(present), ...Object.keys(incoming)]);
      assert.deepEqual(new Set(Object.keys(merged)), names);
    }),
  );
});
