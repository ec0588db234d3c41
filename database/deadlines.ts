/** Times out what takes longer than it may, all alike: one timer stands for as many as are under way. */
export interface Deadlines {
  /** What the work gives, or what `fail` makes, once the time is over; `fail` is called then. */
  within<T>(work: Promise<T>, fail: () => Error): Promise<T>;
}

interface Entry {
  readonly until: number;
  expire(): void;
}

/** Deadlines of so many milliseconds. A timer for each call would cost as much as the rest of the call. */
export function createDeadlines(milliseconds: number): Deadlines {
  // In the order in which they end, since all take the same time. What is done leaves at once: an entry holds on to all
  // that its call holds, and seconds of calls would be what garbage collection copies about.
  const entries = new Set<Entry>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function arm(): void {
    const [next] = entries;
    if (next !== undefined) timer = setTimeout(expire, Math.max(0, next.until - performance.now()));
  }
  function expire(): void {
    timer = undefined;
    const now = performance.now();
    for (const entry of entries) {
      if (entry.until > now) break;
      entry.expire();
    }
    if (timer === undefined) arm();
  }
  /** Whether this is what ends it: what is late ends once. */
  function close(entry: Entry): boolean {
    if (!entries.delete(entry)) return false;
    // Nothing may keep a process or a test alive that waits for nothing.
    if (entries.size === 0) {
      clearTimeout(timer);
      timer = undefined;
    }
    return true;
  }
  return {
    within(work, fail) {
      return new Promise((resolve, reject) => {
        const entry: Entry = {
          until: performance.now() + milliseconds,
          expire() {
            close(entry);
            reject(fail());
          },
        };
        entries.add(entry);
        if (timer === undefined) arm();
        work.then(
          (value) => {
            if (close(entry)) resolve(value);
          },
          (error) => {
            if (close(entry)) reject(error);
          },
        );
      });
    },
  };
}
