import { readFileSync } from "node:fs";

/** Hundredths of a second: what Linux counts the time of processes in, on every machine that Deno runs on. */
const TICK_MILLISECONDS = 10;

/** Milliseconds of processor time, user and system, that a process has used with all its threads. Linux only. */
export function processMilliseconds(pid: number): number {
  // The name of the program stands in parentheses and may hold anything.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK_MILLISECONDS;
}

/** Resident memory of a process in megabytes (1,000,000 bytes), and the part of it that is no file. Linux only. */
export function residentMegabytes(pid: number): { readonly all: number; readonly anonymous: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const read = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) * 1024 / 1e6;
  return { all: read("VmRSS"), anonymous: read("RssAnon") };
}
