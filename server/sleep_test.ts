import assert from "node:assert/strict";
import { sleepTime, wakeTime } from "./sleep.ts";

const night = { from: "22:00", to: "06:30" };
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Berlin]`);

Deno.test("a device asleep over midnight wakes the next morning", () => {
  assert.equal(String(wakeTime(night, at("2026-01-10T23:00"))), "2026-01-11T05:30:00Z");
  assert.equal(String(wakeTime(night, at("2026-01-11T06:29:59"))), "2026-01-11T05:30:00Z");
});

Deno.test("a device is awake from the end of its sleep to the beginning of the next", () => {
  assert.equal(wakeTime(night, at("2026-01-11T06:30")), null);
  assert.equal(wakeTime(night, at("2026-01-11T21:59:59")), null);
  assert.equal(String(sleepTime(night, at("2026-01-11T06:30"))), "2026-01-11T21:00:00Z");
});

Deno.test("sleep within one day works too", () => {
  const noon = { from: "12:00", to: "13:00" };
  assert.equal(String(wakeTime(noon, at("2026-01-11T12:15"))), "2026-01-11T12:00:00Z");
  assert.equal(wakeTime(noon, at("2026-01-11T13:00")), null);
});

Deno.test("waking on the night when clocks go forward is at the local hour", () => {
  assert.equal(String(wakeTime(night, at("2026-03-28T23:00"))), "2026-03-29T04:30:00Z");
});
