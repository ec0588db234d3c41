import assert from "node:assert/strict";
import { createDeadlines } from "./deadlines.ts";

const late = () => new Error("late");

Deno.test("work that ends in time gives what it gives, and what it throws", async () => {
  const deadlines = createDeadlines(10_000);
  assert.equal(await deadlines.within(Promise.resolve(7), late), 7);
  await assert.rejects(deadlines.within(Promise.reject(new Error("own")), late), /own/);
});

Deno.test("what is late fails, one after another, and what ends afterwards changes nothing", async () => {
  const deadlines = createDeadlines(20);
  const works = Array.from({ length: 3 }, () => Promise.withResolvers<string>());
  const order: number[] = [];
  const outcomes = works.map((work, at) =>
    deadlines.within(work.promise, () => {
      order.push(at);
      return late();
    })
  );
  // The one in the middle leaves, and those around it stay.
  works[1]!.resolve("in time");
  assert.equal(await outcomes[1], "in time");
  await assert.rejects(outcomes[0]!, /late/);
  await assert.rejects(outcomes[2]!, /late/);
  works[0]!.resolve("too late");
  works[2]!.reject(new Error("too late"));
  assert.deepEqual(order, [0, 2]);
});

Deno.test("deadlines begin anew after all have ended", async () => {
  const deadlines = createDeadlines(15);
  for (let turn = 0; turn < 2; turn++) {
    assert.equal(await deadlines.within(Promise.resolve(turn), late), turn);
    await assert.rejects(deadlines.within(new Promise(() => {}), late), /late/);
  }
});
