import assert from "node:assert/strict";
import fc from "fast-check";
import { niceTicks } from "./nice_ticks.ts";

Deno.test("ticks are round and take the ends in", () => {
  assert.deepEqual(niceTicks({ low: 3.2, high: 17.9 }, { most: 5 }), {
    low: 0,
    high: 20,
    values: [0, 5, 10, 15, 20],
    decimals: 0,
  });
  assert.deepEqual(niceTicks({ low: 0.1, high: 0.35 }, { most: 6 }).values, [
    0.1,
    0.15,
    0.2,
    0.25,
    0.3,
    0.35,
  ]);
  assert.deepEqual(niceTicks({ low: -7, high: 4 }, { most: 4 }).values, [-10, -5, 0, 5]);
});

Deno.test("fixed ends stay", () => {
  const ticks = niceTicks({ low: 3, high: 17 }, { most: 5, fixedLow: true, fixedHigh: true });
  assert.deepEqual([ticks.low, ticks.high, ...ticks.values], [3, 17, 5, 10, 15]);
});

Deno.test("a flat line has room above and below", () => {
  for (const value of [0, 21.5, -1e12, 1e-12]) {
    const { low, high, values } = niceTicks({ low: value, high: value }, { most: 3 });
    assert.ok(low < value && value < high && values.length >= 1, `${value}: ${low} to ${high}`);
  }
});

Deno.test("ticks are few, rising and within the ends, which take in what they were made of", () => {
  const value = fc.double({ min: -1e15, max: 1e15, noNaN: true });
  const flag = fc.boolean();
  fc.assert(
    fc.property(
      value,
      value,
      fc.integer({ min: 2, max: 9 }),
      flag,
      flag,
      (a, b, most, fixedLow, fixedHigh) => {
        const { low, high, values, decimals } = niceTicks({ low: a, high: b }, { most, fixedLow, fixedHigh });
        const slack = (high - low) * 1e-6;
        assert.ok(values.length <= Math.max(3, most));
        assert.ok(low - slack <= Math.min(a, b) && high + slack >= Math.max(a, b), `${low} to ${high}`);
        assert.ok(values.every((each, index) => index === 0 || each > values[index - 1]!));
        assert.ok(values.every((each) => each >= low - slack && each <= high + slack));
        assert.ok(decimals >= 0 && decimals <= 15);
      },
    ),
    { numRuns: 1000 },
  );
});
