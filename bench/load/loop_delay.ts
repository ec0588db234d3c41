/** How late the main thread of a server came to its timers, in milliseconds by the bounds of its histogram. */
export interface LoopDelay {
  /** 99 of 100 looks came within this. */
  readonly p99: number;
  /** All came within this. */
  readonly max: number;
}

/** Looks of a histogram that were not later than so many milliseconds. */
type Counts = ReadonlyMap<number, number>;

const BUCKET = /^screen_composer_event_loop_delay_seconds_bucket\{le="([^"]+)"\} (\d+)/gm;

/** What the histogram of a server counts now. */
export async function readLoopDelays(url: string): Promise<Counts> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return new Map(
    Array.from(text.matchAll(BUCKET), ([, bound, count]) => [
      bound === "+Inf" ? Infinity : Number(bound) * 1000,
      Number(count),
    ]),
  );
}

/** What was counted between two looks. */
export function toLoopDelay(before: Counts, after: Counts): LoopDelay {
  const counts = Array.from(after, ([bound, count]) => [bound, count - (before.get(bound) ?? 0)] as const);
  const all = counts.at(-1)?.[1] ?? 0;
  const within = (share: number) => counts.find(([, count]) => count >= share * all)?.[0] ?? Infinity;
  return { p99: within(0.99), max: within(1) };
}
