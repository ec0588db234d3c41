import assert from "node:assert/strict";
import fc from "fast-check";
import { mostFitting } from "./most_fitting.ts";

Deno.test("mostFitting() finds the last number that fits, and asks for none above the count", () => {
  const counts = fc.nat({ max: 1000 });
  fc.assert(fc.property(counts, counts, (count, limit) => {
    const found = mostFitting(count, (many) => {
      assert.ok(many >= 1 && many <= count, `${many} of ${count}`);
      return many <= limit;
    });
    assert.equal(found, Math.min(count, limit));
  }));
});

Deno.test("mostFitting() measures no line much longer than the one that fits", () => {
  const asked: number[] = [];
  mostFitting(400, (many) => {
    asked.push(many);
    return many <= 20;
  });
  assert.ok(Math.max(...asked) <= 32, asked.join());
});
