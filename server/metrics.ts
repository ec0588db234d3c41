import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { ExchangeRow } from "../database/mod.ts";
import type { BackupStatus } from "./backup/scheduled_backups.ts";

/** Counts for Prometheus. */
export interface Metrics {
  countPoll(exchange: ExchangeRow): void;
  countComposition(kind: string): void;
  /** Prometheus text. */
  read(levels: { deferred: number; backup: BackupStatus | null }): Promise<string>;
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
  const backups = once(() => backupGauges(registers));
  return {
    countPoll({ protocol, response, timings }) {
      exchanges.inc({ protocol, status: response.status });
      seconds.observe({ protocol }, (timings.total ?? 0) / 1000);
    },
    countComposition: (app) => compositions.inc({ app }),
    read(levels) {
      deferred.set(levels.deferred);
      if (levels.backup !== null) backups()(levels.backup);
      memory.set(Deno.memoryUsage().rss);
      return registers[0]!.metrics();
    },
  };
}

/** What scheduled backups add; they stand there only where some are scheduled. Times are 0 before there is one. */
function backupGauges(registers: Registry[]): (status: BackupStatus) => void {
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `screen_composer_backup_${name}`, help, registers });
  const last = gauge("last_timestamp_seconds", "When the newest scheduled backup was made");
  const bytes = gauge("last_bytes", "Size of the newest scheduled backup");
  const next = gauge("next_timestamp_seconds", "When the next scheduled backup is due");
  const failing = gauge("failing", "1 when the last try failed");
  return (status) => {
    last.set((status.last?.at ?? 0) / 1000);
    bytes.set(status.last?.bytes ?? 0);
    next.set((status.next ?? 0) / 1000);
    failing.set(status.failure === null ? 0 : 1);
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
