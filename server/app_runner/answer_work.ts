import { composeInputs, type FindProgram, reviewTemplate } from "./compose_inputs.ts";
import { pressInputs } from "./press_inputs.ts";
import {
  fromSent,
  fromSentData,
  type RunnerAnswer,
  type RunnerReply,
  type RunnerWork,
  toRunnerFault,
  toSentComposed,
} from "./message.ts";

/** Does what the runner is asked, and says what came of it. */
export async function answerWork(
  work: RunnerWork,
  find: FindProgram,
): Promise<Exclude<RunnerReply, { kind: "ready" }>> {
  try {
    return { kind: "done", answer: await answer(work, find) };
  } catch (error) {
    return { kind: "fault", fault: toRunnerFault(error) };
  }
}

async function answer(work: RunnerWork, find: FindProgram): Promise<RunnerAnswer> {
  const { inputs, now } = fromSent(work.sent);
  if (work.kind === "compose") return toSentComposed(await composeInputs(inputs, { now, find }));
  if (work.kind === "press") {
    const presses = work.presses.map(({ button, at }) => ({ button, at: Temporal.Instant.from(at) }));
    return await pressInputs(inputs, { presses, find });
  }
  return await reviewTemplate(inputs, { now, find, data: work.data && fromSentData(work.data) });
}
