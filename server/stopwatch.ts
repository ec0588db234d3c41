/** Milliseconds by stage: `device`, `press`, `choose`, `compose`, `draw`, `rasterize`, `quantize`, `encode`, `total`. */
export type Timings = Readonly<Record<string, number>>;

/** Times the stages of one visit. */
export interface Stopwatch {
  /** Runs a stage and adds its time under its name. */
  stage<T>(name: string, work: () => Promise<T> | T): Promise<T>;
  add(timings: Timings): void;
  /** All stages so far and `total`, rounded to microseconds. */
  read(): Timings;
}

/** `device;dur=0.41, compose;dur=2.5, total;dur=3.02`: timings as a `Server-Timing` header, what took no time left out. */
export function toServerTiming(timings: Timings): string {
  const entries = Object.entries(timings).map(([name, time]) =>
    [name, Math.round(time * 100) / 100] as const
  );
  return entries.filter(([, time]) => time > 0).map(([name, time]) => `${name};dur=${time}`).join(", ");
}

/** A stopwatch that starts now. */
export function createStopwatch(): Stopwatch {
  const started = performance.now();
  const stages: Record<string, number> = {};
  const add = (timings: Timings) => {
    for (const name in timings) stages[name] = (stages[name] ?? 0) + timings[name]!;
  };
  return {
    add,
    async stage(name, work) {
      const from = performance.now();
      try {
        return await work();
      } finally {
        stages[name] = (stages[name] ?? 0) + performance.now() - from;
      }
    },
    read() {
      const all: Record<string, number> = { ...stages, total: performance.now() - started };
      for (const name in all) all[name] = Math.round(all[name]! * 1000) / 1000;
      return all;
    },
  };
}
