import type { View } from "./composition.ts";
import type { NamedLevels } from "./named_levels.ts";
import type { Panel } from "./panel.ts";
import type { Rendered, Renderer } from "./renderer.ts";
import { resolveView } from "./resolve_view.ts";
import { fromFault, type WorkerTask } from "./worker_message.ts";
import { createWorkerPool, type WorkerPoolOptions } from "./worker_pool.ts";

/** How a pool is made: each worker has its own fonts, about 60 MB. The module is the real one unless said. */
export type PoolOptions =
  & Pick<WorkerPoolOptions, "size" | "idle" | "timeout" | "worksPerWorker">
  & Partial<Pick<WorkerPoolOptions, "module">>;

/** A renderer over worker threads that tells how many run. */
export interface PooledRenderer extends Renderer {
  /** Workers that run or start at this moment. */
  readonly workers: number;
  /** Levels of the caches of all workers that run. */
  caches(): NamedLevels;
  /** Starts a worker before there is work; without any for a while it ends again. */
  warm(): void;
}

/** A renderer over worker threads. It starts them when they are needed and ends idle ones; `close()` ends all. */
export function createRendererPool(options: PoolOptions): PooledRenderer {
  const module = new URL("./worker.ts", import.meta.url);
  const pool = createWorkerPool<WorkerTask, Rendered>({
    module,
    task: "render view",
    revive: fromFault,
    ...options,
  });
  return {
    async render(view: View | string, panel: Panel) {
      const text = typeof view === "string" ? view : JSON.stringify(resolveView(view));
      return await pool.run({ view: text, panel });
    },
    caches: () => pool.caches(),
    warm: () => pool.warm(),
    get workers() {
      return pool.workers;
    },
    close: () => pool.close(),
  };
}
