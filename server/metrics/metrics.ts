import process from "node:process";
import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { ExchangeRow } from "../../database/mod.ts";
import { createLevelGauges, type Levels } from "./levels.ts";

/** Counts for Prometheus. */
export interface Metrics {
  countPoll(exchange: ExchangeRow): void;
  countComposition(kind: string): void;
  /** One write of the exchange log: how many exchanges shared it, and how long it took in seconds. */
  countCommit(commit: { readonly exchanges: number; readonly seconds: number }): void;
  /** How late the event loop came to a timer, in seconds. */
  countLoopDelay(seconds: number): void;
  /** Prometheus text. */
  read(levels: Levels): Promise<string>;
}

/** Seconds, around what a poll takes from memory and what one takes with a large panel to compose. */
const POLL_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const COMMIT_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];
const COMMIT_EXCHANGES = [1, 2, 4, 8, 16, 32, 64, 100];
const DELAY_SECONDS = [0.001, 0.0025, 0.005, 0.0075, 0.01, 0.015, 0.025, 0.035, 0.05, 0.1, 0.25, 1];

/** Metrics of this process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name: `screen_composer_${name}`, help, buckets, registers });
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
    buckets: POLL_SECONDS,
    registers,
  });
  const compositions = new Counter({
    name: "screen_composer_compositions_total",
    help: "Screens drawn, by kind of app",
    labelNames: ["app"],
    registers,
  });
  const commitSeconds = histogram("commit_seconds", "Time of one write of the exchange log", COMMIT_SECONDS);
  const commitExchanges = histogram("commit_exchanges", "Exchanges that shared one write", COMMIT_EXCHANGES);
  const delay = histogram(
    "event_loop_delay_seconds",
    "How late the main thread came to a timer",
    DELAY_SECONDS,
  );
  const memory = new Gauge({ name: "process_resident_memory_bytes", help: "Resident memory", registers });
  const heap = new Gauge({
    name: "screen_composer_heap_used_bytes",
    help: "Objects of the main thread",
    registers,
  });
  const processor = new Counter({
    name: "process_cpu_seconds_total",
    help: "Processor time of all threads, user and system",
    registers,
  });
  const levels = createLevelGauges(registers);
  return {
    countPoll({ protocol, response, timings }) {
      exchanges.inc({ protocol, status: response.status });
      seconds.observe({ protocol }, (timings.total ?? 0) / 1000);
    },
    countComposition: (app) => compositions.inc({ app }),
    countCommit(commit) {
      commitExchanges.observe(commit.exchanges);
      commitSeconds.observe(commit.seconds);
    },
    countLoopDelay: (late) => delay.observe(late),
    read(found) {
      const { rss, heapUsed } = Deno.memoryUsage();
      const { user, system } = process.cpuUsage();
      memory.set(rss);
      heap.set(heapUsed);
      processor.reset();
      processor.inc((user + system) / 1e6);
      levels(found);
      return registry.metrics();
    },
  };
}
