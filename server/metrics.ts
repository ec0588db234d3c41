import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { ExchangeRow } from "../database/mod.ts";

/** Counts for Prometheus. */
export interface Metrics {
  countPoll(exchange: ExchangeRow): void;
  countComposition(kind: string): void;
  /** Prometheus text. */
  read(levels: { deferred: number }): Promise<string>;
}

/** Seconds, around what a poll takes from memory and what one takes with a large panel to compose. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Metrics of this process. */
export function createMetrics(): Metrics {
  const registers = [new Registry()];
  const exchanges = new Counter({
    name: "screen_composer_exchanges_total",
    help: "Exchanges answered",
    labelNames: ["protocol", "status"],
    registers,
  });
  const seconds = new Histogram({
    name: "screen_composer_poll_seconds",
    help: "Time from reading a poll to its record",
    labelNames: ["protocol"],
    buckets: BUCKETS,
    registers,
  });
  const compositions = new Counter({
    name: "screen_composer_compositions_total",
    help: "Screens drawn, by kind of app",
    labelNames: ["app"],
    registers,
  });
  const deferred = new Gauge({
    name: "screen_composer_deferred_exchanges",
    help: "Exchanges answered and not yet written",
    registers,
  });
  const memory = new Gauge({ name: "process_resident_memory_bytes", help: "Resident memory", registers });
  return {
    countPoll({ protocol, response, timings }) {
      exchanges.inc({ protocol, status: response.status });
      seconds.observe({ protocol }, (timings.total ?? 0) / 1000);
    },
    countComposition: (app) => compositions.inc({ app }),
    read(levels) {
      deferred.set(levels.deferred);
      memory.set(Deno.memoryUsage().rss);
      return registers[0]!.metrics();
    },
  };
}
