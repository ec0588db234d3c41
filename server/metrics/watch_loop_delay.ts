/** Milliseconds between two looks: a thread that is held up for longer is always caught. */
const EVERY = 10;

/** Tells, a hundred times a second, how many seconds late the event loop came to it; until what it returns is called. */
export function watchLoopDelay(tell: (seconds: number) => void): () => void {
  let expected = performance.now() + EVERY;
  const timer = setInterval(() => {
    const now = performance.now();
    tell(Math.max(0, now - expected) / 1000);
    expected = now + EVERY;
  }, EVERY);
  Deno.unrefTimer(Number(timer));
  return () => clearInterval(timer);
}
