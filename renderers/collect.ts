/** V8's own collector, there where the process runs with `--expose-gc`. */
type Collector = (options: { type: "minor" | "major"; flavor?: "last-resort" }) => void;

const collector = (globalThis as { gc?: Collector }).gc;

/** True where this thread may ask for its garbage to be collected. */
export const canCollect = collector !== undefined;

/**
 * Collects what is young (a millisecond), or all (tens of them). `pages` is for a thread that has nothing else to do: V8 then goes
 * over all of it more than once and gives emptied pages back to the system, which it else keeps for what comes.
 */
export function collect(what: "young" | "all" | "pages"): void {
  if (what === "pages") collector?.({ type: "major", flavor: "last-resort" });
  else collector?.({ type: what === "young" ? "minor" : "major" });
}

/** Milliseconds without work after which emptied pages go back to the system: most workers wait most of their time. */
const QUIET = 1000;

let quiet: ReturnType<typeof setTimeout> | undefined;

/** Puts off, while this thread works, that its emptied pages go back. */
export function keepPages(): void {
  clearTimeout(quiet);
}

/** Gives this thread's emptied pages back once it has had no work for a second. */
export function releasePagesAtRest(): void {
  keepPages();
  quiet = setTimeout(() => collect("pages"), QUIET);
}
