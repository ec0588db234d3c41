import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds of one tick, as `/proc` counts them. */
const TICK = 10;

/** The fields of a process after its name, which may have blanks in it; null where it has ended. */
function fieldsOf(pid: string): readonly string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

/**
 * Milliseconds of processor time that this process, with `self`, or all that it started, with `children`, took so
 * far, whatever else runs on the machine. Linux only, in steps of 10 ms.
 */
export function cpuTime(of: "self" | "children"): number {
  if (of === "self") {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
  const parents = new Map<number, number>();
  const ticks = new Map<number, number>();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const fields = fieldsOf(pid);
    if (!fields) continue;
    parents.set(Number(pid), Number(fields[1]));
    // Those that it waited for are in its own account.
    ticks.set(Number(pid), [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0));
  }
  const isOurs = (pid: number): boolean => {
    for (let at = parents.get(pid); at; at = parents.get(at)) if (at === Deno.pid) return true;
    return false;
  };
  const own = fieldsOf(String(Deno.pid));
  const waited = own ? Number(own[13]) + Number(own[14]) : 0;
  return TICK * Array.from(ticks).reduce((sum, [pid, spent]) => sum + (isOurs(pid) ? spent : 0), waited);
}
