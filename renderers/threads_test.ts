import assert from "node:assert/strict";
import { createStarter, startHere, type StartThread } from "./threads.ts";

const module = new URL("./testdata/told_worker.ts", import.meta.url);

/** A thread whose answers and end can be waited for. */
function open(start: StartThread) {
  const said = Promise.withResolvers<unknown>();
  const lost = Promise.withResolvers<string>();
  const thread = start(
    { module, limits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 4 } },
    { message: said.resolve, lost: lost.resolve },
  );
  return { thread, said: said.promise, lost: lost.promise };
}

const starter = createStarter();

for (const [name, start] of [["the calling thread", startHere], ["a starter", starter.start]] as const) {
  Deno.test({
    name: `a thread that ${name} starts answers, gets what is handed over, and is told of when it fails`,
    // A starter stays for the threads to come.
    sanitizeOps: false,
    sanitizeResources: false,
    async fn() {
      const bytes = new Uint8Array(1000);
      const one = open(start);
      one.thread.post({ word: "hello", bytes }, [bytes.buffer]);
      assert.deepEqual([await one.said, bytes.length], [{ word: "hello", length: 1000 }, 0]);
      one.thread.end();

      const broken = open(start);
      broken.thread.post({ word: "crash" });
      assert.match(await broken.lost, /crashed as asked/);
      broken.thread.end();

      const [stuck, other] = [open(start), open(start)];
      stuck.thread.post({ word: "hang" });
      stuck.thread.end();
      other.thread.post({ word: "still here" });
      assert.deepEqual(await other.said, { word: "still here", length: 0 });
      other.thread.end();
    },
  });
}

Deno.test({
  name: "a starter that is closed ends its threads, and starts again with the next",
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    const before = open(starter.start);
    before.thread.post({ word: "hello" });
    await before.said;
    starter[Symbol.dispose]();
    before.thread.end();
    const after = open(starter.start);
    after.thread.post({ word: "again" });
    assert.deepEqual(await after.said, { word: "again", length: 0 });
    after.thread.end();
    starter[Symbol.dispose]();
  },
});
