import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { lowerPriority } from "../lower_priority.ts";

/** How far behind others the scheduler of Linux puts this thread. */
function nice(): number {
  const stat = readFileSync("/proc/thread-self/stat", "utf8");
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[16]);
}

const before = nice();
lowerPriority();
parentPort?.postMessage({ before, after: nice() });
