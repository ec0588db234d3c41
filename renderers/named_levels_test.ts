import assert from "node:assert/strict";
import { sumLevels } from "./named_levels.ts";

Deno.test("levels of several threads are summed by their names", () => {
  const one = { entries: 1, size: 2, limit: 3, hits: 4, misses: 5 };
  const twice = { entries: 2, size: 4, limit: 6, hits: 8, misses: 10 };
  assert.deepEqual(sumLevels([{ a: one, b: one }, {}, { a: one }]), { a: twice, b: one });
  assert.deepEqual(sumLevels([]), {});
});
