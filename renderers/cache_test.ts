import assert from "node:assert/strict";
import fc from "fast-check";
import { createCache } from "./cache.ts";

Deno.test("a cache forgets what was least recently used", () => {
  const cache = createCache<string>({ limit: 2, sizeOf: () => 1 });
  cache.set("a", "1");
  cache.set("b", "2");
  cache.get("a");
  cache.set("c", "3");
  assert.deepEqual(["a", "b", "c"].map(cache.get), ["1", undefined, "3"]);
});

Deno.test("a cache stays within its limit, but for one entry that is larger alone", () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.nat(30))), (sets) => {
    const cache = createCache<number>({ limit: 40, sizeOf: (value) => value });
    for (const [key, value] of sets) {
      cache.set(key, value);
      if (cache.get(key) !== value || cache.size > 40) return false;
    }
    return true;
  }));
});
