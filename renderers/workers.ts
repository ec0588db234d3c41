/** Threads that draw, and pools of any threads: the face of this floor for what must start before all of it is loaded. */
export type { Renderer } from "./renderer.ts";
export { createRendererPool, type PooledRenderer, type PoolOptions } from "./pool.ts";
export { createWorkerPool, type WorkerPool, type WorkerPoolOptions } from "./worker_pool.ts";
export { type PoolReply, toFault, type WorkerFault } from "./worker_message.ts";
