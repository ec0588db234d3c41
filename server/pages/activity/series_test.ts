import assert from "node:assert/strict";
import fc from "fast-check";
import { toSeries } from "./series.ts";

Deno.test("histories take what a device told, percent before volts, and the time between its polls", () => {
  const told = [
    { at: 1_000, values: { batteryVolts: 4.1, rssi: -60 } },
    { at: 2_000, values: { batteryVolts: 4, rssi: "weak", batteryPercent: 80 } },
  ];
  const [battery, signal, interval] = toSeries(told, [670_000, 70_000, 10_000], 60_000);
  assert.deepEqual([battery?.unit, battery?.points], ["%", [[2_000, 80]]]);
  assert.deepEqual(signal?.points, [[1_000, -60]]);
  assert.deepEqual([interval?.unit, interval?.points], ["min", [[70_000, 1], [670_000, 10]]]);
  const quick = toSeries([], [75_000, 70_000, 10_000], 60_000)[2];
  assert.deepEqual([quick?.unit, quick?.points], ["s", [[70_000, 60], [75_000, 5]]]);
  assert.equal(toSeries([told[0]!], [], 0)[0]?.unit, "V");
});

Deno.test("toSeries() takes whatever is on record", () => {
  const told = fc.array(
    fc.record({
      at: fc.nat(),
      values: fc.dictionary(fc.constantFrom("rssi", "batteryVolts", "x"), fc.anything()),
    }),
  );
  fc.assert(fc.property(told, fc.array(fc.nat()), fc.nat(), (rows, polls, since) => {
    for (const { points } of toSeries(rows, polls, since)) {
      for (const [, value] of points) assert.ok(Number.isFinite(value));
    }
  }));
});
