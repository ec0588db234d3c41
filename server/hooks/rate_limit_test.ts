import assert from "node:assert/strict";
import { createRateLimit } from "./rate_limit.ts";

Deno.test("a minute's worth passes at once, then one each share of a minute", () => {
  const wait = createRateLimit();
  assert.deepEqual([1, 2, 3].map(() => wait("a", 3, 0)), [0, 0, 0]);
  assert.equal(wait("a", 3, 0), 20);
  assert.equal(wait("a", 3, 10_000), 10);
  assert.equal(wait("a", 3, 20_000), 0);
  assert.equal(wait("a", 3, 20_000), 20);
});

Deno.test("keys do not share, a long pause fills no more than a minute's worth, a clock set back fills nothing", () => {
  const wait = createRateLimit();
  assert.equal(wait("a", 1, 0), 0);
  assert.equal(wait("b", 1, 0), 0);
  assert.equal(wait("a", 1, -5_000), 60);
  assert.deepEqual([1, 2].map(() => wait("a", 1, 9_000_000)), [0, 60]);
});
