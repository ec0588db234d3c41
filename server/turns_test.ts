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

Deno.test("what was read of a key holds until a turn of it is under way or has ended", async () => {
  const turns = createTurns();
  const mark = turns.mark();
  assert.ok(turns.isQuietSince("a", mark));
  await turns.take("b", () => Promise.resolve());
  assert.ok(turns.isQuietSince("a", mark));
  const turn = turns.take("a", () => Promise.resolve());
  assert.ok(!turns.isQuietSince("a", turns.mark()));
  await turn;
  assert.ok(!turns.isQuietSince("a", mark));
  assert.ok(turns.isQuietSince("a", turns.mark()));
});

Deno.test("of a key whose turn may have been forgotten, nothing that was read before holds", async () => {
  const turns = createTurns();
  const mark = turns.mark();
  await turns.take("a", () => Promise.resolve());
  for (let other = 0; other < 5000; other++) await turns.take(`b${other}`, () => Promise.resolve());
  assert.ok(!turns.isQuietSince("a", mark));
  assert.ok(turns.isQuietSince("a", turns.mark()));
});
