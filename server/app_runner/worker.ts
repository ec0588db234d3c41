import { parentPort } from "node:worker_threads";
import { keepPages, releasePagesAtRest } from "../../renderers/panels.ts";
import { answerWork } from "./answer_work.ts";
import { loadProgram } from "./load_program.ts";
import type { RunnerReply, RunnerWork } from "./message.ts";

parentPort?.on("message", async (work: RunnerWork) => {
  keepPages();
  parentPort?.postMessage(await answerWork(work, loadProgram));
  releasePagesAtRest();
});

const ready: RunnerReply = { kind: "ready", collects: true };
parentPort?.postMessage(ready);
