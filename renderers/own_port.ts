import { type MessagePort, workerData } from "node:worker_threads";

/** What a thread that `threads.ts` started speaks by: it leads to whoever asked for the thread. */
export const ownPort: MessagePort = workerData.port;
