import assert from "node:assert/strict";
import fc from "fast-check";
import { afterAnswer, afterFailure, type Failure } from "./next_time.ts";

const middle = () => 0.5;
const failure = (change: Partial<Failure>): Failure => ({
  intervalSeconds: 900,
  failures: 0,
  hasData: true,
  retryAfterSeconds: null,
  ...change,
});
/** Seconds until the next try after each of ten failures. */
function waits(change: Partial<Failure>): number[] {
  return Array.from(
    { length: 10 },
    (_, failures) => afterFailure(0, failure({ failures, ...change }), middle) / 1000,
  );
}

Deno.test("a source that keeps failing is tried ever more rarely, at least every six hours", () => {
  assert.deepEqual(waits({}), [900, 1800, 3600, 7200, 14_400, 21_600, 21_600, 21_600, 21_600, 21_600]);
  assert.deepEqual(waits({ intervalSeconds: 5 }).slice(0, 2), [60, 120]);
  assert.deepEqual(waits({ intervalSeconds: 86_400 }).slice(0, 2), [21_600, 21_600]);
  assert.deepEqual(waits({ hasData: false }).slice(0, 4), [60, 120, 240, 480]);
});

Deno.test("a host that asks to be left alone is, six hours at most", () => {
  assert.equal(afterFailure(0, failure({ retryAfterSeconds: 3000 }), middle), 3_000_000);
  assert.equal(afterFailure(0, failure({ retryAfterSeconds: 10 }), middle), 900_000);
  assert.equal(afterFailure(0, failure({ retryAfterSeconds: 999_999 }), middle), 21_600_000);
});

Deno.test("times stray by a tenth at most, and no number of failures leads astray", () => {
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(random, fc.nat(), fc.integer({ min: 1, max: 1e7 }), (share, failures, intervalSeconds) => {
      const next = afterAnswer(1000, intervalSeconds, () => share) - 1000;
      assert.ok(Math.abs(next - intervalSeconds * 1000) <= intervalSeconds * 100 + 1);
      const wait = afterFailure(0, failure({ failures, intervalSeconds }), () => share);
      assert.ok(wait >= 54_000 && wait <= 21_600_000 * 1.1, String(wait));
    }),
  );
});
