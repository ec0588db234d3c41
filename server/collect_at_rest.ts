/** How a thread is watched for rest. */
export interface RestOptions {
  /** How often it had something to do since it began. */
  readonly count: () => number;
  /** Gives emptied pages back. */
  readonly collect: () => void;
  /** Bytes of pages that objects lie on. */
  readonly held: () => number;
  /** Milliseconds between two looks; five seconds unless said. */
  readonly every?: number;
}

/** Growth from which on a collection is worth its tenth of a second. */
const GROWTH = 1.1;

/**
 * Collects garbage when nothing was asked between two looks and the heap has grown since the last time: V8 collects when
 * objects are made, so what a start or a burst has left would lie in memory for as long as it is quiet. Ends by what is returned.
 */
export function collectAtRest({ count, collect, held, every = 5000 }: RestOptions): () => void {
  let last = count();
  let after = 0;
  const timer = setInterval(() => {
    const now = count();
    const isQuiet = now === last;
    last = now;
    if (!isQuiet || held() < after * GROWTH) return;
    collect();
    after = held();
  }, every);
  Deno.unrefTimer(timer);
  return () => clearInterval(timer);
}
