import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";

/** A limit on the memory of a process and all that it starts, its share of the page cache included. */
export interface MemoryLimit extends Disposable {
  /** Runs what stands behind it within the limit. */
  readonly wrap: readonly string[];
  /** The most that it has used, in megabytes (1,000,000 bytes). */
  peak(): number;
  /** How often the kernel ended a process for it. */
  kills(): number;
}

const ROOT = "/sys/fs/cgroup";

/** A control group with this limit in bytes, of either version; null where this process may not make one. */
export function createMemoryLimit(bytes: number): MemoryLimit | null {
  const isUnified = existsSync(`${ROOT}/cgroup.controllers`);
  const path = `${isUnified ? ROOT : `${ROOT}/memory`}/screen-composer-bench-${Deno.pid}`;
  const [limit, most] = isUnified
    ? ["memory.max", "memory.peak"]
    : ["memory.limit_in_bytes", "memory.max_usage_in_bytes"];
  try {
    mkdirSync(path);
    writeFileSync(`${path}/${limit}`, String(bytes));
  } catch {
    if (existsSync(path)) rmdirSync(path);
    return null;
  }
  const events = isUnified ? "memory.events" : "memory.oom_control";
  return {
    wrap: ["/bin/sh", "-c", `echo $$ > ${path}/cgroup.procs; exec "$@"`, "sh"],
    peak: () => Number(readFileSync(`${path}/${most}`, "utf8")) / 1e6,
    kills: () => Number(/^oom_kill (\d+)/m.exec(readFileSync(`${path}/${events}`, "utf8"))?.[1] ?? 0),
    [Symbol.dispose]: () => rmdirSync(path),
  };
}
