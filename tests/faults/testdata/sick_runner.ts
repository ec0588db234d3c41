import { parentPort } from "node:worker_threads";
import { answerWork } from "../../../server/app_runner/answer_work.ts";
import { loadProgram } from "../../../server/app_runner/load_program.ts";
import type { RunnerWork } from "../../../server/app_runner/message.ts";

/** A worker that runs apps, but crashes, hangs or hoards objects when settings say `pleasecrash`, `pleasehang` or `pleasehoard`. */
parentPort?.on("message", async (work: RunnerWork) => {
  const [, wish] = /please(crash|hang|hoard)/.exec(JSON.stringify(work.sent.inputs.settings)) ?? [];
  if (wish === "crash") throw new Error("crashed as asked");
  if (wish === "hang") { for (;;); }
  if (wish === "hoard") {
    const held: unknown[] = [];
    for (;;) held.push([held.length, `object ${held.length}`]);
  }
  parentPort?.postMessage(await answerWork(work, loadProgram));
});
parentPort?.postMessage({ kind: "ready", collects: true });
