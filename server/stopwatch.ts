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
  let header = "";
  for (const name in timings) {
    const time = Math.round(timings[name]! * 100) / 100;
    if (time > 0) header += `${header === "" ? "" : ", "}${name};dur=${time}`;
  }
  return header;
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
      const all: Record<string, number> = {};
      for (const name in stages) all[name] = toMicroseconds(stages[name]!);
      all.total = toMicroseconds(performance.now() - started);
      return all;
    },
  };
}

/** Milliseconds, rounded to microseconds. */
function toMicroseconds(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}
