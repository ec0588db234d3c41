import { keepPages, releasePagesAtRest } from "../../renderers/panels.ts";
import { ownPort } from "../../renderers/own_port.ts";
import { answerWork } from "./answer_work.ts";
import { loadProgram } from "./load_program.ts";
import type { RunnerReply, RunnerWork } from "./message.ts";

ownPort.on("message", async (work: RunnerWork) => {
  keepPages();
  ownPort.postMessage(await answerWork(work, loadProgram));
  releasePagesAtRest();
});

const ready: RunnerReply = { kind: "ready", collects: true };
ownPort.postMessage(ready);
