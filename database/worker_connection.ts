import { setImmediate } from "node:timers";
import { type Connection, type DatabaseOptions, type Job, type Outcome, unavailable } from "./connection.ts";
import { DatabaseUnavailableError } from "./errors.ts";
import type { WorkerAnswer, WorkerAnswers, WorkerCall, WorkerCalls, WorkerJob } from "./worker.ts";

/** Calls that may wait for the worker at one time: a poll makes two or three, and thousands a second stay far below. */
const QUEUE_LIMIT = 2048;

/** How long a worker that is left may take to end what it is at: longer than it waits for a lock. */
const GRACE_MILLISECONDS = 4000;

/** The id of the call that closes a connection that is left: no place has it. */
const LEAVING = -1;

/** SQL texts that are told once and named by a number from then on. */
const TEXTS = 1024;

type Ask = { open: DatabaseOptions } | { job: WorkerJob } | { close: true };

const SCRIPT = new URL("./worker.ts", import.meta.url);

/** Opens a `file:` in a worker of its own, because local libsql calls block the thread that makes them. */
export async function openWorkerConnection(
  options: DatabaseOptions,
  script: URL = SCRIPT,
): Promise<Connection> {
  const worker = new Worker(script, { type: "module", name: "database" });
  // Places that are used again and again: of a map that outgrows its tables each holds on to what it held.
  const waiting: (((outcome: Outcome) => void) | null)[] = [];
  const free: number[] = [];
  const texts = new Map<string, number>();
  let untold: string[] = [];
  let unsent: WorkerCall[] = [];
  // A message is about to leave, or is being served.
  let isBusy = false;
  let gone: string | null = null;

  function lose(reason: string): void {
    giveUp(reason);
    worker.terminate();
  }
  function giveUp(reason: string): void {
    gone ??= reason;
    for (const resolve of waiting.splice(0)) resolve?.(unavailable(gone));
    free.length = 0;
    unsent = [];
  }
  /**
   * Lets the worker end what it is at before it is ended. A transaction that waits for another program's lock goes on waiting in a
   * thread of the library, whatever becomes of the worker: it would get the lock, and nobody would end it.
   */
  async function leave(reason: string): Promise<void> {
    giveUp(reason);
    const id = LEAVING;
    const left = Promise.withResolvers<void>();
    const grace = setTimeout(left.resolve, GRACE_MILLISECONDS);
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswers>) => {
      if (data.answers.some((answer) => answer.id === id)) left.resolve();
    };
    worker.onerror = (event) => {
      event.preventDefault();
      left.resolve();
    };
    worker.postMessage({ texts: [], calls: [{ id, close: true }] } satisfies WorkerCalls);
    await left.promise;
    clearTimeout(grace);
    worker.terminate();
  }
  /**
   * Sends what has gathered, once this turn of the event loop has added its own; while a message is being served, later: to wake
   * the worker costs as much as several calls.
   */
  function schedule(): void {
    if (isBusy || unsent.length === 0) return;
    isBusy = true;
    setImmediate(() => {
      if (gone === null) send();
    });
  }
  function send(): void {
    const message: WorkerCalls = { texts: untold, calls: unsent };
    unsent = [];
    try {
      worker.postMessage(message);
      untold = [];
    } catch (error) {
      isBusy = false;
      const reason = error instanceof Error ? error.message : String(error);
      for (const { id } of message.calls) {
        answer({
          id,
          outcome: { results: null, fault: { kind: "statement", message: reason, broken: false } },
        });
      }
    }
  }
  function answer({ id, outcome }: WorkerAnswer): void {
    const resolve = waiting[id];
    if (!resolve) return;
    waiting[id] = null;
    free.push(id);
    resolve(outcome);
  }
  function ask(question: Ask): Promise<Outcome> {
    if (gone !== null) return Promise.resolve(unavailable(gone));
    if (waiting.length - free.length >= QUEUE_LIMIT) {
      return Promise.resolve(unavailable(`${QUEUE_LIMIT} calls are already waiting`, { broken: false }));
    }
    const id = free.pop() ?? waiting.length;
    return new Promise((resolve) => {
      waiting[id] = resolve;
      unsent.push({ id, ...question });
      schedule();
    });
  }
  function toWorkerJob({ kind, statements }: Job): WorkerJob {
    return { kind, statements: statements.map(({ sql, args }) => ({ sql: nameOf(sql), args })) };
  }
  function nameOf(sql: string): number | string {
    const known = texts.get(sql);
    if (known !== undefined || texts.size >= TEXTS) return known ?? sql;
    texts.set(sql, texts.size);
    untold.push(sql);
    return texts.size - 1;
  }

  worker.onmessage = (event: MessageEvent<WorkerAnswers>) => {
    const { answers, isLast } = event.data;
    if (isLast) isBusy = false;
    answers.forEach(answer);
    schedule();
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
    run: (job) => ask({ job: toWorkerJob(job) }),
    async close() {
      // Calls that wait have had their deadline already: the worker is stuck in one, and may say nothing more.
      if (waiting.length > free.length) return await leave("the connection is closed");
      await ask({ close: true });
      lose("the connection is closed");
    },
  };
}
