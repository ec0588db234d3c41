import assert from "node:assert/strict";
import fc from "fast-check";
import { isTimeZone, zonedTime } from "./zoned_time.ts";

Deno.test("a time is told in its zone, and in UTC where nobody knows the zone", () => {
  const at = Temporal.Instant.from("2026-07-01T12:00:00Z");
  assert.equal(zonedTime(at, "Europe/Kyiv").hour, 15);
  assert.equal(zonedTime(at, "Mars/Olympus").timeZoneId, "UTC");
  assert.ok(isTimeZone("America/Argentina/Ushuaia"));
});

Deno.test("zonedTime() takes any zone and keeps the instant", () => {
  const zones = fc.oneof(
    fc.string(),
    fc.constantFrom("+01:00", "GMT", "utc", "Etc/GMT+12", "Europe/Kiev", "US/Pacific"),
  );
  fc.assert(fc.property(zones, fc.integer({ min: 0, max: 4e12 }), (zone, at) => {
    assert.equal(zonedTime(Temporal.Instant.fromEpochMilliseconds(at), zone).epochMilliseconds, at);
  }));
});
