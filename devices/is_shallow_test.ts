import assert from "node:assert/strict";
import fc from "fast-check";
import { DEEPEST, isShallow } from "./is_shallow.ts";

const nest = (levels: number) => JSON.parse("[".repeat(levels) + "1" + "]".repeat(levels));

Deno.test("isShallow() takes values of few levels, and none that are deeper", () => {
  for (const levels of [0, 1, DEEPEST - 1]) assert.ok(isShallow(nest(levels)), String(levels));
  for (const levels of [DEEPEST + 1, 5000, 200_000]) assert.ok(!isShallow(nest(levels)), String(levels));
});

Deno.test("whatever isShallow() takes can be written as JSON again", () => {
  fc.assert(fc.property(fc.json({ maxDepth: 5 }), fc.nat(200), (inside, levels) => {
    const value = JSON.parse("[".repeat(levels) + inside + "]".repeat(levels));
    if (isShallow(value)) JSON.stringify(value);
    else assert.ok(levels + 6 > DEEPEST);
  }));
});
