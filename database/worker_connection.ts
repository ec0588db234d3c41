import type { Connection, DatabaseOptions, Outcome } from "./connection.ts";
import { DatabaseUnavailableError } from "./errors.ts";
import type { WorkerAnswer, WorkerCall } from "./worker.ts";

/** Calls that may wait for the worker at one time; a thousand polls a second commit in groups and stay far below. */
const QUEUE_LIMIT = 512;

type Ask = { open: DatabaseOptions } | Pick<Extract<WorkerCall, { job: unknown }>, "job"> | { close: true };

const SCRIPT = new URL("./worker.ts", import.meta.url);

/** Opens a `file:` in a worker of its own, because local libsql calls block the thread that makes them. */
export async function openWorkerConnection(
  options: DatabaseOptions,
  script: URL = SCRIPT,
): Promise<Connection> {
  const worker = new Worker(script, { type: "module", name: "database" });
  const waiting = new Map<number, (outcome: Outcome) => void>();
  let lastId = 0;
  let gone: string | null = null;

  function lose(reason: string): void {
    gone ??= reason;
    worker.terminate();
    for (const resolve of waiting.values()) resolve(unavailable(gone));
    waiting.clear();
  }
  function ask(question: Ask): Promise<Outcome> {
    if (gone !== null) return Promise.resolve(unavailable(gone));
    if (waiting.size >= QUEUE_LIMIT) {
      return Promise.resolve(unavailable(`${QUEUE_LIMIT} calls are already waiting`, { broken: false }));
    }
    const id = ++lastId;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      try {
        worker.postMessage({ id, ...question });
      } catch (error) {
        waiting.delete(id);
        const message = error instanceof Error ? error.message : String(error);
        resolve({ results: null, fault: { kind: "statement", message, broken: false } });
      }
    });
  }

  worker.onmessage = (event: MessageEvent<WorkerAnswer>) => {
    const resolve = waiting.get(event.data.id);
    waiting.delete(event.data.id);
    resolve?.(event.data.outcome);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    lose(`the database worker stopped: ${event.message}`);
  };
  worker.onmessageerror = () => lose("the database worker sent what cannot be read");

  const opened = await ask({ open: options });
  if (opened.fault !== null) {
    lose(opened.fault.message);
    throw new DatabaseUnavailableError(`Cannot open the database: ${opened.fault.message}`);
  }
  return {
    run: (job) => ask({ job }),
    async close() {
      // A worker stuck in a call cannot say that it has closed; waiting calls have had their deadline already.
      if (waiting.size === 0) await ask({ close: true });
      lose("the connection is closed");
    },
  };
}

function unavailable(message: string, options: { broken: boolean } = { broken: true }): Outcome {
  return { results: null, fault: { kind: "unavailable", message, broken: options.broken } };
}
