import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";

Deno.test({
  name: "a thread that puts itself behind others leaves them where they are",
  ignore: Deno.build.os !== "linux",
  async fn() {
    const own = () =>
      readFileSync(`/proc/self/task/${Deno.pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ")[16];
    const main = own();
    const worker = new Worker(new URL("./testdata/nice_worker.ts", import.meta.url));
    const [{ before, after }] = await once(worker, "message");
    await worker.terminate();
    assert.equal(String(before), main);
    assert.ok(after > before, `${after} after ${before}`);
    assert.equal(own(), main);
  },
});
