/** Times out what takes longer than it may, all alike: one timer stands for as many as are under way. */
export interface Deadlines {
  /** What the work gives, or what `fail` makes, once the time is over; `fail` is called then. */
  within<T>(work: Promise<T>, fail: () => Error): Promise<T>;
}

interface Entry {
  readonly until: number;
  done: boolean;
  expire(): void;
}

/** Deadlines of so many milliseconds. A timer for each call would cost as much as the rest of the call. */
export function createDeadlines(milliseconds: number): Deadlines {
  // In the order in which they end, since all take the same time.
  let entries: Entry[] = [];
  let open = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function arm(): void {
    const next = entries.find(({ done }) => !done);
    if (next !== undefined) timer = setTimeout(expire, Math.max(0, next.until - performance.now()));
  }
  function expire(): void {
    timer = undefined;
    const now = performance.now();
    const over = entries.filter(({ done, until }) => !done && until <= now);
    entries = entries.filter(({ done, until }) => !done && until > now);
    over.forEach((entry) => entry.expire());
    arm();
  }
  return {
    within(work, fail) {
      return new Promise((resolve, reject) => {
        const close = () => {
          entry.done = true;
          // Nothing may keep a process or a test alive that waits for nothing.
          if (--open > 0) return;
          clearTimeout(timer);
          timer = undefined;
          entries = [];
        };
        const entry: Entry = {
          until: performance.now() + milliseconds,
          done: false,
          expire() {
            close();
            reject(fail());
          },
        };
        open++;
        entries.push(entry);
        if (timer === undefined) arm();
        work.then(
          (value) => {
            if (entry.done) return;
            close();
            resolve(value);
          },
          (error) => {
            if (entry.done) return;
            close();
            reject(error);
          },
        );
      });
    },
  };
}
