import { SHARE_ENV, Worker } from "node:worker_threads";
import type { View } from "./composition.ts";
import { RendererLostError } from "./errors.ts";
import type { Panel } from "./panel.ts";
import type { Rendered, Renderer } from "./renderer.ts";
import { resolveView } from "./resolve_view.ts";
import { type NamedLevels, sumLevels } from "./named_levels.ts";
import { fromFault, type WorkerReply, type WorkerTask } from "./worker_message.ts";

/** How a pool is made. */
export interface PoolOptions {
  /** Workers at most, each a thread of its own with its own fonts, about 60 MB. They start when they are needed. */
  readonly size: number;
  /** Milliseconds without work after which a worker ends; five minutes unless said. */
  readonly idle?: number;
  /** Milliseconds after which a worker counts as hung; 20,000 unless said. */
  readonly timeout?: number;
  /** Renders after which a worker that cannot collect garbage is replaced; 300 unless said. */
  readonly rendersPerWorker?: number;
  /** The worker's module; the real one unless said. */
  readonly module?: URL;
}

/** Milliseconds in which a worker must have parsed its fonts. */
const START_TIMEOUT = 20_000;

/** Longer than a clock's minute, so that what is drawn every minute finds a worker. */
const IDLE = 5 * 60_000;

/**
 * Megabytes of JavaScript objects that a worker may hold. V8 stops a worker that needs more instead of the whole process, and
 * nothing is said of it: it has hung. Pixels and native images are no such objects.
 */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 12 };

interface Task {
  readonly work: WorkerTask;
  readonly done: PromiseWithResolvers<Rendered>;
}

/** A worker and what it is at. */
interface Slot {
  readonly worker: Worker;
  /** False while fonts are parsed. */
  ready: boolean;
  collects: boolean;
  rendered: number;
  task: Task | null;
  /** Ends a worker that has hung, or one that has had nothing to do. */
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** A renderer over worker threads that tells how many run. */
export interface PooledRenderer extends Renderer {
  /** Workers that run or start at this moment. */
  readonly workers: number;
  /** Levels of the caches of all workers that run. */
  caches(): NamedLevels;
}

class RendererPool implements PooledRenderer {
  readonly #options: Required<PoolOptions>;
  readonly #slots = new Set<Slot>();
  readonly #caches = new WeakMap<Slot, NamedLevels>();
  readonly #queue: Task[] = [];
  readonly #underWay = new Set<Promise<unknown>>();
  #closed = false;

  constructor(options: Required<PoolOptions>) {
    this.#options = options;
  }

  caches(): NamedLevels {
    return sumLevels(Array.from(this.#slots, (slot) => this.#caches.get(slot) ?? {}));
  }

  get workers(): number {
    return this.#slots.size;
  }

  async render(view: View, panel: Panel): Promise<Rendered> {
    if (this.#closed) {
      throw new RendererLostError("Cannot render view: found a closed renderer, expected an open one");
    }
    const task: Task = { work: { view: resolveView(view), panel }, done: Promise.withResolvers() };
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

  #hand(slot: Slot, task: Task): void {
    slot.task = task;
    this.#watch(slot);
    slot.worker.postMessage(task.work);
  }

  /** Gives a worker its time; when it is over, the worker is given up. */
  #watch(slot: Slot, timeout = this.#options.timeout): void {
    clearTimeout(slot.timer);
    slot.timer = setTimeout(() => this.#lose(slot, `no answer in ${timeout} ms`), timeout);
  }

  #start(): void {
    const worker = new Worker(this.#options.module, { env: SHARE_ENV, resourceLimits: LIMITS });
    const slot: Slot = { worker, ready: false, collects: false, rendered: 0, task: null, timer: undefined };
    this.#slots.add(slot);
    this.#watch(slot, START_TIMEOUT);
    worker.on("message", (reply: WorkerReply) => this.#take(slot, reply));
    worker.on("error", (error: Error) => this.#lose(slot, error.message));
    worker.on("exit", (status: number) => this.#lose(slot, `it ended with status ${status}`));
    worker.on("messageerror", () => this.#lose(slot, "an answer that cannot be read"));
  }

  #take(slot: Slot, reply: WorkerReply): void {
    if (!this.#slots.has(slot)) return;
    clearTimeout(slot.timer);
    if (reply.kind === "ready") {
      slot.ready = true;
      slot.collects = reply.collects;
    } else {
      const task = slot.task;
      slot.task = null;
      slot.rendered++;
      if (reply.kind === "rendered") {
        if (reply.caches) this.#caches.set(slot, reply.caches);
        task?.done.resolve(reply.rendered);
      } else task?.done.reject(fromFault(reply.fault));
      if (!slot.collects && slot.rendered >= this.#options.rendersPerWorker) this.#end(slot);
    }
    this.#dispatch();
    if (!slot.task && this.#slots.has(slot)) {
      slot.timer = setTimeout(() => this.#end(slot), this.#options.idle);
    }
  }

  #end(slot: Slot): void {
    clearTimeout(slot.timer);
    this.#slots.delete(slot);
    void slot.worker.terminate();
  }

  /** A worker that died or hung: its task fails, another takes its place. */
  #lose(slot: Slot, found: string): void {
    if (!this.#slots.has(slot)) return;
    this.#end(slot);
    // A worker that never got ready takes a waiting task with it: else a pool that cannot start waits for ever.
    const task = slot.ready ? slot.task : this.#queue.shift();
    task?.done.reject(
      new RendererLostError(`Cannot render view: found a lost worker (${found}), expected an image`),
    );
    if (slot.ready || this.#queue.length > 0) this.#dispatch();
  }
}

/** A renderer over worker threads. It starts them when they are needed and ends idle ones; `close()` ends all. */
export function createRendererPool(options: PoolOptions): PooledRenderer {
  const module = new URL("./worker.ts", import.meta.url);
  return new RendererPool({ timeout: 20_000, rendersPerWorker: 300, idle: IDLE, module, ...options });
}
