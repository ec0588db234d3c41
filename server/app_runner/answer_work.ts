import { composeInputs, reviewTemplate } from "./compose_inputs.ts";
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
export function answerWork(work: RunnerWork): Exclude<RunnerReply, { kind: "ready" }> {
  try {
    return { kind: "done", answer: answer(work) };
  } catch (error) {
    return { kind: "fault", fault: toRunnerFault(error) };
  }
}

function answer(work: RunnerWork): RunnerAnswer {
  const { inputs, now } = fromSent(work.sent);
  if (work.kind === "compose") return toSentComposed(composeInputs(inputs, now));
  return reviewTemplate(inputs, { now, data: work.data && fromSentData(work.data) });
}
