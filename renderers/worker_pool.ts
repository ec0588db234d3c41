import { SHARE_ENV, Worker } from "node:worker_threads";
import { RendererLostError } from "./errors.ts";
import { type NamedLevels, sumLevels } from "./named_levels.ts";
import type { PoolReply, WorkerFault } from "./worker_message.ts";

/** How a pool is made. */
export interface WorkerPoolOptions<Fault = WorkerFault> {
  /** Workers at most, each a thread of its own. They start when they are needed. */
  readonly size: number;
  /** The worker's module. It says `ready`, then answers each piece of work with one reply. */
  readonly module: URL;
  /** What is done with a piece of work, for errors: `render view`. */
  readonly task: string;
  /** The error that a fault stands for. */
  readonly revive: (fault: Fault) => Error;
  /** Milliseconds without work after which a worker ends; five minutes unless said. */
  readonly idle?: number;
  /** Milliseconds after which a worker counts as hung; 20,000 unless said. */
  readonly timeout?: number;
  /** Pieces of work after which a worker that cannot collect garbage is replaced; 300 unless said. */
  readonly worksPerWorker?: number;
}

/** Worker threads that do one piece of work each at a time. Both work and answers are plain data. */
export interface WorkerPool<Work, Answer> {
  /** Workers that run or start at this moment. */
  readonly workers: number;
  /** Throws what the worker threw, or RendererLostError (it died or hung; it is replaced). */
  run(work: Work): Promise<Answer>;
  /** Levels of the caches of all workers that run. */
  caches(): NamedLevels;
  /** Starts a worker before there is work, where none runs; without any for a while it ends again. */
  warm(): void;
  /** Waits for what is under way and ends the workers. */
  close(): Promise<void>;
}

/** Milliseconds in which a worker must have loaded what it needs. */
const START_TIMEOUT = 60_000;

/** Longer than a clock's minute, so that what is made every minute finds a worker; shorter where there never was work. */
const IDLE = 5 * 60_000;
const UNUSED = 60_000;

/**
 * Megabytes of JavaScript objects that a worker may hold, no pixels and native images among them. V8 stops a worker that needs
 * more, and says nothing: it has hung. Of the young ones `--max-semi-space-size` decides instead, where it is given.
 */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 12 };

interface Task<Work, Answer> {
  readonly work: Work;
  readonly done: PromiseWithResolvers<Answer>;
}

/** A worker and what it is at. */
interface Slot<Work, Answer> {
  readonly worker: Worker;
  /** False while it loads what it needs. */
  ready: boolean;
  collects: boolean;
  done: number;
  task: Task<Work, Answer> | null;
  /** Ends a worker that has hung, or one that has had nothing to do. */
  timer: ReturnType<typeof setTimeout> | undefined;
}

class ThreadPool<Work, Answer, Fault> implements WorkerPool<Work, Answer> {
  readonly #options: Required<WorkerPoolOptions<Fault>>;
  readonly #slots = new Set<Slot<Work, Answer>>();
  readonly #caches = new WeakMap<Slot<Work, Answer>, NamedLevels>();
  readonly #queue: Task<Work, Answer>[] = [];
  readonly #underWay = new Set<Promise<unknown>>();
  #closed = false;

  constructor(options: Required<WorkerPoolOptions<Fault>>) {
    this.#options = options;
  }

  caches(): NamedLevels {
    return sumLevels(Array.from(this.#slots, (slot) => this.#caches.get(slot) ?? {}));
  }

  get workers(): number {
    return this.#slots.size;
  }

  warm(): void {
    if (!this.#closed && this.#slots.size === 0) this.#start();
  }

  async run(work: Work): Promise<Answer> {
    if (this.#closed) throw this.#lost("found closed workers, expected open ones");
    const task: Task<Work, Answer> = { work, done: Promise.withResolvers() };
    const settled = task.done.promise.catch(() => {}).finally(() => this.#underWay.delete(settled));
    this.#underWay.add(settled);
    this.#queue.push(task);
    this.#dispatch();
    return await task.done.promise;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#underWay);
    for (const slot of this.#slots) this.#end(slot);
  }

  /**
   * Hands waiting tasks to idle workers, the oldest first so that the others may end, and starts a worker for each task
   * that finds none.
   */
  #dispatch(): void {
    let starting = 0;
    for (const slot of this.#slots) {
      if (!slot.ready) starting++;
      else if (!slot.task && this.#queue.length > 0) this.#hand(slot, this.#queue.shift()!);
    }
    for (; this.#slots.size < this.#options.size && starting < this.#queue.length; starting++) this.#start();
  }

  #hand(slot: Slot<Work, Answer>, task: Task<Work, Answer>): void {
    slot.task = task;
    this.#watch(slot);
    slot.worker.postMessage(task.work);
  }

  /** Gives a worker its time; when it is over, the worker is given up. */
  #watch(slot: Slot<Work, Answer>, timeout = this.#options.timeout): void {
    clearTimeout(slot.timer);
    slot.timer = setTimeout(() => this.#lose(slot, `no answer in ${timeout} ms`), timeout);
  }

  #start(): void {
    const worker = new Worker(this.#options.module, { env: SHARE_ENV, resourceLimits: LIMITS });
    const slot: Slot<Work, Answer> = {
      worker,
      ready: false,
      collects: false,
      done: 0,
      task: null,
      timer: undefined,
    };
    this.#slots.add(slot);
    this.#watch(slot, START_TIMEOUT);
    worker.on("message", (reply: PoolReply<Answer, Fault>) => this.#take(slot, reply));
    worker.on("error", (error: Error) => this.#lose(slot, error.message));
    worker.on("exit", (status: number) => this.#lose(slot, `it ended with status ${status}`));
    worker.on("messageerror", () => this.#lose(slot, "an answer that cannot be read"));
  }

  #take(slot: Slot<Work, Answer>, reply: PoolReply<Answer, Fault>): void {
    if (!this.#slots.has(slot)) return;
    clearTimeout(slot.timer);
    if (reply.kind === "ready") {
      slot.ready = true;
      slot.collects = reply.collects;
    } else {
      const task = slot.task;
      slot.task = null;
      slot.done++;
      if (reply.kind === "done") {
        if (reply.caches) this.#caches.set(slot, reply.caches);
        task?.done.resolve(reply.answer);
      } else task?.done.reject(this.#options.revive(reply.fault));
      if (!slot.collects && slot.done >= this.#options.worksPerWorker) this.#end(slot);
    }
    this.#dispatch();
    if (!slot.task && this.#slots.has(slot)) {
      const { idle } = this.#options;
      slot.timer = setTimeout(() => this.#end(slot), slot.done === 0 ? Math.min(UNUSED, idle) : idle);
    }
  }

  #end(slot: Slot<Work, Answer>): void {
    clearTimeout(slot.timer);
    this.#slots.delete(slot);
    void slot.worker.terminate();
  }

  /** A worker that died or hung: its task fails, another takes its place. */
  #lose(slot: Slot<Work, Answer>, found: string): void {
    if (!this.#slots.has(slot)) return;
    this.#end(slot);
    // A worker that never got ready takes a waiting task with it: else a pool that cannot start waits for ever.
    const task = slot.ready ? slot.task : this.#queue.shift();
    task?.done.reject(this.#lost(`found a lost worker (${found}), expected an answer`));
    if (slot.ready || this.#queue.length > 0) this.#dispatch();
  }

  #lost(detail: string): RendererLostError {
    return new RendererLostError(`Cannot ${this.#options.task}: ${detail}`);
  }
}

/** Worker threads that start when they are needed and end when they are idle; `close()` ends all. */
export function createWorkerPool<Work, Answer, Fault = WorkerFault>(
  options: WorkerPoolOptions<Fault>,
): WorkerPool<Work, Answer> {
  return new ThreadPool({ timeout: 20_000, worksPerWorker: 300, idle: IDLE, ...options });
}
