import assert from "node:assert/strict";
import fc from "fast-check";
import { toExactTime, toRelativeTime } from "./moment.tsx";

const SECOND = 1000;
const NOW = Temporal.Instant.from("2026-01-31T12:00:00Z").epochMilliseconds;

Deno.test("toRelativeTime() says how long ago or in how long, in the largest whole unit", () => {
  const cases: [number, string][] = [
    [0, "just now"],
    [-4, "just now"],
    [-5, "5 seconds ago"],
    [-59, "59 seconds ago"],
    [-60, "1 minute ago"],
    [-3599, "59 minutes ago"],
    [-7200, "2 hours ago"],
    [-86_400, "1 day ago"],
    [240, "in 4 minutes"],
  ];
  for (const [seconds, words] of cases) assert.equal(toRelativeTime(NOW + seconds * SECOND, NOW), words);
});

Deno.test("toExactTime() names the zone and keeps the seconds", () => {
  assert.equal(toExactTime(NOW, "Europe/Vienna"), "2026-01-31 13:00:00 Europe/Vienna");
});

Deno.test("the dashboard's script finds the same words for every time as the server", async () => {
  const script = await Deno.readTextFile(new URL("static/times.js", import.meta.url));
  const start = script.indexOf("const UNITS");
  const end = script.indexOf("function updateTimes");
  const ours: typeof toRelativeTime = new Function(`${script.slice(start, end)}; return toRelativeTime;`)();
  fc.assert(fc.property(fc.integer({ min: -1e10, max: 1e10 }), (offset) => {
    assert.equal(ours(NOW + offset, NOW), toRelativeTime(NOW + offset, NOW));
  }));
});
