import assert from "node:assert/strict";
import { createUnderWay } from "./under_way.ts";

Deno.test("work counts until it has come to an end, also by failing, and is handed on as it is", async () => {
  const underWay = createUnderWay();
  const [one, other] = [Promise.withResolvers<number>(), Promise.withResolvers<never>()];
  assert.equal(underWay.track(one.promise), one.promise);
  const failing = assert.rejects(underWay.track(other.promise), /lost/);
  assert.equal(underWay.count, 2);
  one.resolve(7);
  assert.equal(await one.promise, 7);
  other.reject(new Error("lost"));
  await failing;
  assert.equal(underWay.count, 0);
});

Deno.test("who waits waits for what was under way, not for what begins later", async () => {
  const underWay = createUnderWay();
  const [early, late] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  void underWay.track(early.promise);
  const ended: string[] = [];
  const first = underWay.settled().then(() => ended.push("first"));
  void underWay.track(late.promise);
  const second = underWay.settled().then(() => ended.push("second"));
  early.resolve();
  await first;
  assert.deepEqual(ended, ["first"]);
  late.resolve();
  await second;
  assert.deepEqual(ended, ["first", "second"]);
  await underWay.settled();
});
