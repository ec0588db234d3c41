/** What a list of milliseconds comes to. */
export interface Percentiles {
  readonly count: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

/** Percentiles by nearest rank, in milliseconds; zeros for an empty list. */
export function toPercentiles(milliseconds: readonly number[] | Float64Array): Percentiles {
  const sorted = Float64Array.from(milliseconds).sort();
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return {
    count: sorted.length,
    p50: at(0.5),
    p90: at(0.9),
    p99: at(0.99),
    p999: at(0.999),
    max: sorted.at(-1) ?? 0,
  };
}

/** `p50 1.20  p99 4.81  max 12.3 ms`. */
export function sayPercentiles({ p50, p90, p99, p999, max }: Percentiles): string {
  const say = (value: number) => value < 10 ? value.toFixed(2) : value.toFixed(1);
  return `p50 ${say(p50)}  p90 ${say(p90)}  p99 ${say(p99)}  p99.9 ${say(p999)}  max ${say(max)} ms`;
}
