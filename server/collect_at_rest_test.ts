import assert from "node:assert/strict";
import { collectAtRest } from "./collect_at_rest.ts";

/** A thread with a heap of so many bytes, of which half is left after each collection; looked at every millisecond. */
function watchThread() {
  const seen = { asked: 0, isBusy: false, held: 100, collections: 0, looks: 0 };
  const end = collectAtRest({
    every: 1,
    count() {
      seen.looks++;
      return seen.isBusy ? ++seen.asked : seen.asked;
    },
    held: () => seen.held,
    collect() {
      seen.collections++;
      seen.held /= 2;
    },
  });
  /** Waits for so many more looks. */
  const look = async (more: number) => {
    const until = seen.looks + more;
    while (seen.looks < until) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  return { seen, look, [Symbol.dispose]: end };
}

Deno.test("garbage is collected once when nothing is asked any more, and again only once there is more of it", async () => {
  using thread = watchThread();
  const { seen, look } = thread;
  await look(10);
  assert.deepEqual([seen.collections, seen.held], [1, 50]);
  seen.held = 54;
  await look(10);
  assert.equal(seen.collections, 1, "less than a tenth more is not worth it");
  seen.held = 80;
  await look(10);
  assert.equal(seen.collections, 2);
});

Deno.test("nothing is collected while something is asked between any two looks, or after the end", async () => {
  const thread = watchThread();
  const { seen, look } = thread;
  seen.isBusy = true;
  await look(20);
  assert.equal(seen.collections, 0);
  seen.isBusy = false;
  await look(10);
  assert.equal(seen.collections, 1);
  thread[Symbol.dispose]();
  seen.held = 1000;
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(seen.collections, 1);
});
