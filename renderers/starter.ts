import type { Worker } from "node:worker_threads";
import { ownPort } from "./own_port.ts";
import { runThread, type StarterLoss, type StarterOrder } from "./threads.ts";

// A thread that only starts and ends others: the runtime makes a thread while the one that starts it stands still.

const running = new Map<number, Worker>();

ownPort.on("message", (order: StarterOrder) => {
  const { id } = order;
  if (order.kind === "end") {
    void running.get(id)?.terminate();
    running.delete(id);
    return;
  }
  const { module, port, kind: _, ...options } = order;
  const lost = (found: string) => {
    if (running.delete(id)) ownPort.postMessage({ id, found } satisfies StarterLoss);
  };
  running.set(id, runThread({ ...options, module: new URL(module) }, { port, lost }));
});
