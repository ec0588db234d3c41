import assert from "node:assert/strict";
import { createTurns } from "./turns.ts";

Deno.test("turns of one key follow each other, also after one that failed", async () => {
  const turns = createTurns();
  const order: string[] = [];
  const work = (name: string, fails = false) => async () => {
    order.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 2));
    order.push(`${name} ends`);
    if (fails) throw new Error(name);
  };
  const first = assert.rejects(turns.take("k", work("a", true)));
  await Promise.all([first, turns.take("k", work("b"))]);
  assert.deepEqual(order, ["a begins", "a ends", "b begins", "b ends"]);
});

Deno.test("turns of different keys do not wait for each other", async () => {
  const turns = createTurns();
  let release = () => {};
  const blocked = turns.take("a", () => new Promise<void>((resolve) => release = resolve));
  await turns.take("b", () => Promise.resolve());
  release();
  await blocked;
});
