import { DrawError, ImageTooLargeError } from "./errors.ts";
import type { Panel } from "./panel.ts";
import type { Rendered } from "./renderer.ts";
import type { NamedLevels } from "./named_levels.ts";

/** What the pool asks of a worker: one at a time. */
export interface WorkerTask {
  /** A resolved view as JSON: to copy one text costs little, and a tree of thousands of objects as much as many polls. */
  readonly view: string;
  readonly panel: Panel;
}

/** An error as it crosses threads, where classes are lost. */
export interface WorkerFault {
  readonly name: string;
  readonly message: string;
  /** The stack where it was thrown. */
  readonly stack: string;
  /** Bytes found and accepted, of an image that is too large. */
  readonly bytes: { readonly found: number; readonly accepted: number } | null;
}

/** What a worker says: that it can start, then for each piece of work what came of it. */
export type PoolReply<Answer, Fault = WorkerFault> =
  /** `collects` is false when native memory of past work is freed only by ending the worker. */
  | { readonly kind: "ready"; readonly collects: boolean }
  /** `caches`, where it says them, are levels of the worker's own caches after it worked. */
  | { readonly kind: "done"; readonly answer: Answer; readonly caches?: NamedLevels }
  | { readonly kind: "fault"; readonly fault: Fault };

/** What a renderer worker says. */
export type WorkerReply = PoolReply<Rendered>;

/** An error as a message. */
export function toFault(error: unknown): WorkerFault {
  const { name, message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  const bytes = error instanceof ImageTooLargeError ? { found: error.found, accepted: error.accepted } : null;
  return { name, message, stack, bytes };
}

/** The error that a message stands for, the worker's own stack as its cause. */
export function fromFault({ name, message, stack, bytes }: WorkerFault): Error {
  if (bytes) return Object.assign(new ImageTooLargeError("", bytes), { message });
  const cause = stack;
  return name === "DrawError" ? new DrawError(message, { cause }) : new Error(message, { cause });
}
