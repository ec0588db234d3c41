import { Counter, Gauge, type Registry } from "prom-client";
import type { BackupStatus } from "../backup/scheduled_backups.ts";
import type { CacheLevels } from "../../renderers/mod.ts";
import type { RendererLoad } from "../watch_renderer.ts";
import { createBackupGauges } from "./backup_gauges.ts";

/** What stands how high at the moment at which metrics are read. */
export interface Levels {
  /** Exchanges answered and not yet written, because the database is away. */
  readonly deferred: number;
  /** Exchanges that wait for the next write of the log. */
  readonly waiting: number;
  /** Calls that the database has not answered yet. */
  readonly databaseCalls: number;
  readonly renderer: RendererLoad;
  readonly caches: Readonly<Record<string, CacheLevels>>;
  /** Null where no backups are scheduled. */
  readonly backup: BackupStatus | null;
}

/** Gauges for levels: what comes out sets them. */
export function createLevelGauges(registers: Registry[]): (levels: Levels) => void {
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `screen_composer_${name}`, help, registers });
  const cache = (name: string, help: string) =>
    new Gauge({ name: `screen_composer_cache_${name}`, help, labelNames: ["cache"], registers });
  const asked = new Counter({
    name: "screen_composer_cache_requests_total",
    help: "Times that a cache was asked: hit where it had it, miss where not",
    labelNames: ["cache", "result"],
    registers,
  });
  const deferred = gauge("deferred_exchanges", "Exchanges answered and not yet written");
  const waiting = gauge("waiting_exchanges", "Exchanges that wait for the next write of the log");
  const calls = gauge("database_calls", "Calls that the database has not answered yet");
  const workers = gauge("renderer_workers", "Renderer workers that may run at one time");
  const running = gauge("renderer_running", "Renderer workers that run");
  const busy = gauge("renderer_busy", "Renderer workers that draw");
  const queue = gauge("renderer_queue", "Screens that wait for a renderer worker");
  const drawn = new Counter({
    name: "screen_composer_renderer_seconds_total",
    help: "Time that renderer workers have drawn: its rate over the number of workers is their saturation",
    registers,
  });
  const bytes = cache("bytes", "Bytes in a cache, about");
  const limit = cache("limit_bytes", "Bytes that a cache may hold");
  const entries = cache("entries", "Entries in a cache");
  let backups: ReturnType<typeof createBackupGauges> | null = null;
  return (levels) => {
    if (levels.backup !== null) (backups ??= createBackupGauges(registers))(levels.backup);
    deferred.set(levels.deferred);
    waiting.set(levels.waiting);
    calls.set(levels.databaseCalls);
    workers.set(levels.renderer.workers);
    running.set(levels.renderer.running);
    busy.set(levels.renderer.busy);
    queue.set(levels.renderer.waiting);
    drawn.reset();
    drawn.inc(levels.renderer.seconds);
    asked.reset();
    for (const [name, found] of Object.entries(levels.caches)) {
      bytes.set({ cache: name }, found.size);
      limit.set({ cache: name }, found.limit);
      entries.set({ cache: name }, found.entries);
      asked.inc({ cache: name, result: "hit" }, found.hits);
      asked.inc({ cache: name, result: "miss" }, found.misses);
    }
  };
}
