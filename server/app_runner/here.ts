import { findProgram } from "../../apps/programs.ts";
import { answerWork } from "./answer_work.ts";
import { fromRunnerFault } from "./message.ts";
import { type AppRunner, runnerOver } from "./mod.ts";

/** A runner in the calling thread, for tests that start hundreds of servers: its messages are copied as a worker's are. */
export function createRunnerHere(): AppRunner {
  return runnerOver({
    async run(work) {
      const reply = structuredClone(await answerWork(structuredClone(work), ({ kind }) => findProgram(kind)));
      if (reply.kind === "fault") throw fromRunnerFault(reply.fault);
      return reply.answer;
    },
    warm() {},
    close: () => Promise.resolve(),
  });
}
