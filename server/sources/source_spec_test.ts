import assert from "node:assert/strict";
import type { UrlSource } from "../../apps/mod.ts";
import { toSourceSpec } from "./source_spec.ts";

const source = (change: Partial<UrlSource> = {}): UrlSource => ({
  kind: "url",
  url: "https://a.test/b?c=d",
  intervalSeconds: 600,
  parser: "json",
  ...change,
});

Deno.test("equal sources have one key however they are written, and different ones do not", () => {
  const { key } = toSourceSpec(source({ headers: { A: "1", b: "2" } }));
  for (
    const same of [
      source({ headers: { B: "2", a: "1" }, intervalSeconds: 60 }),
      source({ headers: { b: "2", a: "1" }, url: "HTTPS://A.TEST:443/b?c=d#e", method: "GET" }),
      source({ headers: { b: "2", a: "1" }, longestSide: 9 }),
    ]
  ) assert.equal(toSourceSpec(same).key, key);
  const others = [
    source(),
    source({ headers: { a: "1", b: "3" } }),
    source({ url: "https://a.test/b" }),
    source({ parser: "text" }),
    source({ method: "POST" }),
    source({ body: "" }),
    source({ parser: "image" }),
    source({ parser: "image", longestSide: 9 }),
  ].map((other) => toSourceSpec(other).key);
  assert.equal(new Set([key, ...others]).size, others.length + 1);
});

Deno.test("a calendar's scheme is https, an interval is at least a minute, and nonsense has a key too", () => {
  assert.equal(toSourceSpec(source({ url: "webcal://a.test/c.ics" })).url, "https://a.test/c.ics");
  const intervals = [0, -5, NaN, 59, 61].map((intervalSeconds) =>
    toSourceSpec(source({ intervalSeconds })).intervalSeconds
  );
  assert.deepEqual(intervals, [60, 60, 60, 60, 61]);
  assert.deepEqual([toSourceSpec(source({ url: "" })).host, toSourceSpec(source({ url: "a b" })).host], [
    "",
    "",
  ]);
});
