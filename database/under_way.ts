/** Work that is under way, so that whoever ends can wait for it. */
export interface UnderWay {
  readonly count: number;
  /** Counts the work until it has come to an end, whichever. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Once all has ended that was under way when this was asked. */
  settled(): Promise<void>;
}

/** What began between two waits. */
interface Generation {
  count: number;
  end(): void;
}

/**
 * Counts work and holds none of it. A set of promises would: V8 links each table of a set or a map that it has outgrown to the
 * next one, and once one of them is old, all that the later ones hold lives until the next full collection.
 */
export function createUnderWay(): UnderWay {
  let count = 0;
  let generation: Generation = { count: 0, end() {} };
  let before: Promise<unknown> = Promise.resolve();
  return {
    get count() {
      return count;
    },
    track(work) {
      const own = generation;
      count++;
      own.count++;
      const leave = () => {
        count--;
        if (--own.count === 0) own.end();
      };
      work.then(leave, leave);
      return work;
    },
    async settled() {
      const own = generation;
      generation = { count: 0, end() {} };
      const ended = own.count === 0 ? null : new Promise<void>((resolve) => own.end = resolve);
      before = Promise.all([before, ended]);
      await before;
    },
  };
}
