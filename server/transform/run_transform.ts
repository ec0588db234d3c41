import { LIMITS, type SandboxReply, type SandboxTask } from "./sandbox_message.ts";

/** What came of a transform: JSON, or why there is none, with line and column where they are known. */
export type TransformResult =
  | { readonly output: string; readonly fault: null }
  | { readonly output: null; readonly fault: string };

/** Milliseconds in which a sandbox must have started. */
const START = 15_000;
/** Milliseconds that the interpreter has to end by itself, once its time is over, before its thread is ended. */
const GRACE = 500;

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `transform(input)` of some JavaScript, JSON to JSON, in a worker without any permission, inside an interpreter
 * with a time and a memory of its own. One at a time, so that no more memory than one may take is taken. Never throws.
 */
export function runTransform(task: SandboxTask): Promise<TransformResult> {
  const mine = last.then(() => runNow(task));
  last = mine;
  return mine;
}

function runNow(task: SandboxTask): Promise<TransformResult> {
  if (task.input.length > LIMITS.input) {
    const fault =
      `found ${task.input.length} characters of JSON to transform, expected ${LIMITS.input} at most`;
    return Promise.resolve({ output: null, fault });
  }
  const { promise, resolve } = Promise.withResolvers<TransformResult>();
  const worker = new Worker(new URL("./sandbox.ts", import.meta.url), {
    type: "module",
    deno: { permissions: "none" },
  });
  let timer = setTimeout(() => end({ output: null, fault: "its sandbox did not start" }), START);
  function end(result: TransformResult): void {
    clearTimeout(timer);
    worker.terminate();
    resolve(result);
  }
  worker.onmessage = ({ data }: MessageEvent<SandboxReply>) => {
    if (data.kind === "done") return end({ output: data.output, fault: null });
    if (data.kind === "fault") return end({ output: null, fault: data.fault });
    clearTimeout(timer);
    timer = setTimeout(
      () => end({ output: null, fault: `found no end after ${LIMITS.milliseconds} ms` }),
      LIMITS.milliseconds + GRACE,
    );
    worker.postMessage(task);
  };
  worker.onerror = (event) => {
    event.preventDefault(); // else the whole process ends with the worker
    end({ output: null, fault: `it needs too much: ${event.message.slice(0, LIMITS.message)}` });
  };
  return promise;
}
