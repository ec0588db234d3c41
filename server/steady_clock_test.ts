import assert from "node:assert/strict";
import fc from "fast-check";
import { createSteadyClock } from "./steady_clock.ts";

const HOUR = 3_600_000;

function open() {
  const times = { wall: 1_772_625_600_000, elapsed: 5 };
  const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(times.wall) };
  const steady = createSteadyClock(clock, () => times.elapsed);
  const pass = (milliseconds: number) => {
    times.wall += milliseconds;
    times.elapsed += milliseconds;
  };
  return { times, pass, behind: () => times.wall - steady.now().epochMilliseconds };
}

Deno.test("a steady clock does not follow a jump ahead, until it has lasted for hours", () => {
  const { times, pass, behind } = open();
  pass(HOUR);
  assert.equal(behind(), 0);
  times.wall += 48 * HOUR;
  assert.equal(behind(), 48 * HOUR);
  pass(5 * HOUR);
  assert.equal(behind(), 48 * HOUR);
  times.wall -= 48 * HOUR;
  assert.equal(behind(), 0, "the jump was mended");
  times.wall += 48 * HOUR;
  assert.equal(behind(), 48 * HOUR);
  pass(6 * HOUR);
  assert.equal(behind(), 0, "the jump is the time now");
});

Deno.test("a steady clock follows a small correction, and a jump back", () => {
  const { times, behind } = open();
  times.wall += 59_000;
  assert.equal(behind(), 0);
  times.wall -= 72 * HOUR;
  assert.equal(behind(), 0);
});

Deno.test("a steady clock is never ahead of the machine's", () => {
  const step = fc.record({ jump: fc.integer({ min: -1e9, max: 1e9 }), pass: fc.nat(1e8) });
  fc.assert(fc.property(fc.array(step), (steps) => {
    const { times, pass, behind } = open();
    for (const { jump, pass: milliseconds } of steps) {
      times.wall += jump;
      pass(milliseconds);
      assert.ok(behind() >= 0);
    }
  }));
});
