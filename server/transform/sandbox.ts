/// <reference lib="deno.worker" />
import variant from "@jitl/quickjs-singlefile-mjs-release-sync";
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  shouldInterruptAfterDeadline,
} from "quickjs-emscripten-core";
import { LIMITS, type SandboxReply, type SandboxTask } from "./sandbox_message.ts";

// Runs one transform and is then given up. The interpreter's memory is one WebAssembly memory, which cannot grow
// past its maximum whatever the code does; this thread has no permission, should the code ever leave the interpreter.

/** Runs `transform` and leaves its answer, or what it threw, as text. */
const CALL = `
;(function () {
  const stringify = JSON.stringify, parse = JSON.parse;
  return Promise.resolve(parse(__input)).then(transform).then((value) => {
    const text = stringify(value);
    return text === undefined ? "null" : text;
  });
})()`;

function reply(message: SandboxReply): void {
  self.postMessage(message);
}

const NO_END = `found no end after ${LIMITS.milliseconds} ms`;

/** An error with the place in the transform where it was thrown. */
function toFault(error: unknown): string {
  const { name = "Error", message = String(error), stack = "", lineNumber } = (error ?? {}) as {
    name?: string;
    message?: string;
    stack?: string;
    lineNumber?: number;
  };
  const said = error === null
    ? "it ran out of memory"
    : message === "interrupted"
    ? NO_END
    : `${name}: ${message}`;
  const [, line = lineNumber, column] = /transform\.js:(\d+):(\d+)/.exec(stack) ?? [];
  const place = line === undefined
    ? ""
    : ` (line ${line}${column === undefined ? "" : `, column ${column}`})`;
  return said.slice(0, LIMITS.message) + place;
}

function settle(context: QuickJSContext, promise: QuickJSHandle, deadline: number): SandboxReply {
  const jobs = context.runtime.executePendingJobs();
  if (jobs.error) return { kind: "fault", fault: toFault(context.dump(jobs.error)) };
  const state = context.getPromiseState(promise);
  if (state.type === "pending") {
    // An interruption inside a promise's job only ends that job, and so the chain.
    return { kind: "fault", fault: Date.now() >= deadline ? NO_END : "its promise is never kept" };
  }
  if (state.type === "rejected") return { kind: "fault", fault: toFault(context.dump(state.error)) };
  const output = context.getString(state.value);
  if (output.length <= LIMITS.output) return { kind: "done", output };
  return {
    kind: "fault",
    fault: `found ${output.length} characters of JSON, expected ${LIMITS.output} at most`,
  };
}

async function run({ code, input }: SandboxTask): Promise<SandboxReply> {
  const pages = LIMITS.memory / 65_536;
  const wasmMemory = new WebAssembly.Memory({ initial: 256, maximum: pages });
  // The type of what comes back forgets that the variant is synchronous.
  const capped = newVariant(variant, { wasmMemory }) as typeof variant;
  const module = await newQuickJSWASMModuleFromVariant(capped);
  const runtime = module.newRuntime();
  runtime.setMaxStackSize(LIMITS.stack);
  const deadline = Date.now() + LIMITS.milliseconds;
  runtime.setInterruptHandler(shouldInterruptAfterDeadline(deadline));
  const context = runtime.newContext();
  try {
    context.setProp(context.global, "__input", context.newString(input));
    // Without a strict mode or a module of its own, so that line numbers are the author's.
    const result = context.evalCode(`${code}\n${CALL}`, "transform.js");
    if (result.error) return { kind: "fault", fault: toFault(context.dump(result.error)) };
    return settle(context, result.value, deadline);
  } catch (error) {
    // The interpreter itself ran too deep or out of memory.
    return { kind: "fault", fault: `it needs too much: ${String(error).slice(0, LIMITS.message)}` };
  }
}

self.onmessage = async (event: MessageEvent<SandboxTask>) => reply(await run(event.data));
reply({ kind: "ready" });
