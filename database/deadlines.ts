/** Times out what takes longer than it may, all alike: one timer stands for as many as are under way. */
export interface Deadlines {
  /** What the work gives, or what `fail` makes, once the time is over; `fail` is called then. */
  within<T>(work: Promise<T>, fail: () => Error): Promise<T>;
}

interface Entry {
  readonly until: number;
  expire(): void;
  before: Entry | null;
  after: Entry | null;
}

/** Deadlines of so many milliseconds. A timer for each call would cost as much as the rest of the call. */
export function createDeadlines(milliseconds: number): Deadlines {
  // A list in the order in which they end, since all take the same time. What is done leaves at once and is linked to nothing
  // any more: a set's tables, once outgrown, would hold on to all that their calls held.
  let first: Entry | null = null;
  let last: Entry | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function arm(): void {
    if (first !== null) timer = setTimeout(expire, Math.max(0, first.until - performance.now()));
  }
  function expire(): void {
    timer = undefined;
    const now = performance.now();
    while (first !== null && first.until <= now) first.expire();
    if (timer === undefined) arm();
  }
  function open(entry: Entry): void {
    if (last === null) first = entry;
    else last.after = entry;
    entry.before = last;
    last = entry;
    if (timer === undefined) arm();
  }
  function close(entry: Entry): void {
    const { before, after } = entry;
    if (before === null) first = after;
    else before.after = after;
    if (after === null) last = before;
    else after.before = before;
    entry.before = entry.after = null;
    // Nothing may keep a process or a test alive that waits for nothing.
    if (first !== null) return;
    clearTimeout(timer);
    timer = undefined;
  }
  return {
    within(work, fail) {
      return new Promise((resolve, reject) => {
        let isOpen = true;
        /** Whether this is what ends it: what is late ends once. */
        const end = (): boolean => {
          if (!isOpen) return false;
          isOpen = false;
          close(entry);
          return true;
        };
        const entry: Entry = {
          until: performance.now() + milliseconds,
          expire() {
            if (end()) reject(fail());
          },
          before: null,
          after: null,
        };
        open(entry);
        work.then(
          (value) => {
            if (end()) resolve(value);
          },
          (error) => {
            if (end()) reject(error);
          },
        );
      });
    },
  };
}
