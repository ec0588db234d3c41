import type { SourceData } from "../../apps/mod.ts";
import { createWorkerPool, type WorkerPool } from "../../renderers/workers.ts";
import type { ScreenInputs } from "../screen_inputs.ts";
import type { Composed, TemplateReview } from "./composed.ts";
import type { PressedState, TimedPress } from "./press_inputs.ts";
import {
  fromRunnerFault,
  fromSentComposed,
  type RunnerAnswer,
  type RunnerFault,
  type RunnerWork,
  toSent,
  toSentData,
} from "./message.ts";

export type { Composed, TemplateReview } from "./composed.ts";
export type { PressedState, TimedPress } from "./press_inputs.ts";

/** Runs apps off the main thread, which must always be free for polls, whatever an app or a template does. */
export interface AppRunner {
  /** Throws what the app throws, and RendererLostError where it did not come to an end. */
  compose(inputs: ScreenInputs, now: Temporal.Instant): Promise<Composed>;
  /** What presses, at least one, make of the app's state. Throws what `compose` throws. */
  press(inputs: ScreenInputs, presses: readonly [TimedPress, ...TimedPress[]]): Promise<PressedState>;
  /** Reviews a template with the data of its inputs, or with other data in its place. Throws what `compose` throws. */
  review(
    inputs: ScreenInputs,
    options: {
      readonly now: Temporal.Instant;
      readonly data: Readonly<Record<string, SourceData>> | null;
    },
  ): Promise<TemplateReview>;
  /** Starts the worker before there is work. */
  warm(): void;
  /** Waits for what is under way and ends the worker. */
  close(): Promise<void>;
}

/** Milliseconds after which an app counts as hung. A template that is given up by its own limits needs 1000. */
const TIMEOUT = 5000;

/** A runner with one worker, which starts when it is needed: apps take milliseconds where drawing takes tens of them. */
export function createRunner(
  { module = new URL("./worker.ts", import.meta.url), timeout = TIMEOUT } = {},
): AppRunner {
  return runnerOver(createWorkerPool<RunnerWork, RunnerAnswer, RunnerFault>({
    size: 1,
    module,
    timeout,
    task: "compose a screen",
    revive: fromRunnerFault,
  }));
}

/** A runner over something that does its work. */
export function runnerOver(
  pool: Omit<WorkerPool<RunnerWork, RunnerAnswer>, "workers" | "caches">,
): AppRunner {
  return {
    warm: () => pool.warm(),
    async compose(inputs, now) {
      const answer = await pool.run({ kind: "compose", sent: toSent(inputs, now) });
      return fromSentComposed(answer as Exclude<RunnerAnswer, TemplateReview | PressedState>, now);
    },
    async press(inputs, presses) {
      const timed = presses.map(({ button, at }) => ({ button, at: at.toString() }));
      const sent = toSent(inputs, presses[0].at);
      return await pool.run({ kind: "press", sent, presses: timed }) as PressedState;
    },
    async review(inputs, { now, data }) {
      const sent = toSent(inputs, now);
      return await pool.run({ kind: "review", sent, data: data && toSentData(data) }) as TemplateReview;
    },
    close: () => pool.close(),
  };
}
