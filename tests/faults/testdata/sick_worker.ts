import { parentPort } from "node:worker_threads";
import { renderImage } from "../../../renderers/render_image.ts";
import { toFault, type WorkerTask } from "../../../renderers/worker_message.ts";

/** A worker that renders, but crashes, hangs, eats memory or hoards objects when a view says `pleasecrash`, `pleasehang`, `pleaseeat` or `pleasehoard`. */
parentPort?.on("message", async ({ panel, view }: WorkerTask) => {
  const [, wish] = /please(crash|hang|eat|hoard)/.exec(view) ?? [];
  if (wish === "crash") throw new Error("crashed as asked");
  if (wish === "hang") { for (;;); }
  if (wish === "hoard") {
    const held: unknown[] = [];
    for (;;) held.push([held.length, `object ${held.length}`]);
  }
  if (wish === "eat") {
    const held: Uint8Array[] = [];
    for (let pieces = 0; pieces < 16; pieces++) held.push(new Uint8Array(32 * 1024 * 1024).fill(1));
    throw new RangeError(`ate ${held.length * 32} MB as asked`);
  }
  try {
    parentPort?.postMessage({ kind: "done", answer: await renderImage(JSON.parse(view), panel) });
  } catch (error) {
    parentPort?.postMessage({ kind: "fault", fault: toFault(error) });
  }
});
parentPort?.postMessage({ kind: "ready", collects: false });
