import assert from "node:assert/strict";
import { createCache } from "./cache.ts";
import { createJointBound } from "./joint_bound.ts";

function twoCaches(limit: number) {
  const bound = createJointBound(limit);
  const sizeOf = (value: string) => value.length;
  const cache = () => createCache<string>({ limit, sizeOf, bound });
  return [cache(), cache()] as const;
}

Deno.test("caches under one bound forget what was least recently used of all of them", () => {
  const [one, other] = twoCaches(10);
  one.set("a", "aaaa");
  other.set("b", "bbbb");
  assert.equal(one.get("a"), "aaaa");
  one.set("c", "cccc");
  assert.equal(other.get("b"), undefined);
  assert.deepEqual([one.size, other.size], [8, 0]);
  other.set("d", "dddd");
  assert.equal(one.get("a"), undefined);
  assert.equal(one.get("c"), "cccc");
  assert.equal(other.get("d"), "dddd");
});

Deno.test("a cache may take all of a bound that others do not use", () => {
  const [one, other] = twoCaches(10);
  one.set("a", "a".repeat(10));
  assert.equal(one.size, 10);
  other.set("b", "b");
  assert.deepEqual([one.size, other.size], [0, 1]);
});
