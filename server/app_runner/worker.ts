import { parentPort } from "node:worker_threads";
import { collect } from "../../renderers/mod.ts";
import { answerWork } from "./answer_work.ts";
import { loadProgram } from "./load_program.ts";
import type { RunnerReply, RunnerWork } from "./message.ts";

/** Milliseconds without work after which emptied pages go back to the system. */
const QUIET = 1000;

let quiet: ReturnType<typeof setTimeout> | undefined;

parentPort?.on("message", async (work: RunnerWork) => {
  clearTimeout(quiet);
  parentPort?.postMessage(await answerWork(work, loadProgram));
  quiet = setTimeout(() => collect("pages"), QUIET);
});

const ready: RunnerReply = { kind: "ready", collects: true };
parentPort?.postMessage(ready);
