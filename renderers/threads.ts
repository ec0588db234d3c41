import { MessageChannel, type MessagePort, SHARE_ENV, type Transferable, Worker } from "node:worker_threads";

/** A thread that runs a module. */
export interface ThreadOptions {
  /** What it runs, which speaks by its `ownPort`. */
  readonly module: URL;
  /** Megabytes of JavaScript objects; V8 stops a thread that needs more, and says nothing. */
  readonly limits?: { readonly maxOldGenerationSizeMb: number; readonly maxYoungGenerationSizeMb: number };
}

/** Whoever is told of a thread. */
export interface ThreadListener<Said> {
  message(said: Said): void;
  /** It ended, or failed, or said what cannot be read; may be told more than once, and by `end` itself. */
  lost(found: string): void;
}

/** A thread that runs, as whoever asked for it sees it. */
export interface Thread {
  /** Tells it something, as soon as it listens. */
  post(message: unknown, transfer?: Transferable[]): void;
  /** Ends it, whatever it is at. */
  end(): void;
}

/** A way to start threads. */
export type StartThread = <Said>(options: ThreadOptions, listener: ThreadListener<Said>) => Thread;

/** What a starter is asked, with the port that the thread will speak by. */
export type StarterOrder =
  | { readonly kind: "start"; readonly id: number; readonly port: MessagePort } & StarterModule
  | { readonly kind: "end"; readonly id: number };

interface StarterModule extends Omit<ThreadOptions, "module"> {
  readonly module: string;
}

/** What a starter tells: a thread of it that is lost. */
export interface StarterLoss {
  readonly id: number;
  readonly found: string;
}

/** Starts a thread that speaks by a port. */
export function runThread(
  { module, limits }: ThreadOptions,
  { port, lost }: { readonly port: MessagePort; readonly lost: (found: string) => void },
): Worker {
  const worker = new Worker(module, {
    env: SHARE_ENV,
    workerData: { port },
    transferList: [port],
    ...(limits && { resourceLimits: limits }),
  });
  worker.on("error", (error: Error) => lost(error.message));
  worker.on("exit", (status: number) => lost(`it ended with status ${status}`));
  return worker;
}

/** Starts a thread from the one that calls, which stands still for tens of milliseconds while the runtime makes it. */
export const startHere: StartThread = (options, listener) => {
  const { port1, port2 } = new MessageChannel();
  const worker = runThread(options, { port: port2, lost: (found) => listener.lost(found) });
  return threadBehind(port1, { listener, end: () => void worker.terminate() });
};

/** A thread that starts others, so that whoever asks for one goes on meanwhile; it ends, with all that it started, when it is disposed of. */
export interface Starter extends Disposable {
  readonly start: StartThread;
}

/** A starter, whose own thread starts with the first that is asked for; one that is lost is replaced with the next. */
export function createStarter(): Starter {
  const listeners = new Map<number, (found: string) => void>();
  let own: Thread | null = null;
  let last = 0;

  function lose(found: string): void {
    own?.end();
    own = null;
    const all = [...listeners.values()];
    listeners.clear();
    all.forEach((lost) => lost(found));
  }

  return {
    start({ module, ...options }, listener) {
      own ??= startHere<StarterLoss>({ module: new URL("./starter.ts", import.meta.url) }, {
        message: ({ id, found }) => listeners.get(id)?.(found),
        lost: lose,
      });
      const id = ++last;
      const { port1, port2 } = new MessageChannel();
      listeners.set(id, (found) => listener.lost(found));
      const order: StarterOrder = { kind: "start", id, module: module.href, port: port2, ...options };
      own.post(order, [port2]);
      const end = () => {
        if (listeners.delete(id)) own?.post({ kind: "end", id } satisfies StarterOrder);
      };
      return threadBehind(port1, { listener, end });
    },
    [Symbol.dispose]() {
      listeners.clear();
      own?.end();
      own = null;
    },
  };
}

function threadBehind<Said>(
  port: MessagePort,
  { listener, end }: { readonly listener: ThreadListener<Said>; readonly end: () => void },
): Thread {
  port.on("message", (said: Said) => listener.message(said));
  port.on("messageerror", () => listener.lost("an answer that cannot be read"));
  return {
    post: (message, transfer = []) => port.postMessage(message, transfer),
    end() {
      port.close();
      end();
    },
  };
}
