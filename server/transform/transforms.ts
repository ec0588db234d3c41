import { contentStatement, type DatabaseClient } from "../../database/mod.ts";
import { type Cache, sha256 } from "../../renderers/panels.ts";
import type { Caches } from "../caches.ts";
import type { Clock } from "../clock.ts";
import type { DataRef } from "../data/data_refs.ts";
import type { Log } from "../log.ts";
import { runTransform } from "./run_transform.ts";
import type { SandboxTask } from "./sandbox_message.ts";

/** What a transform made: data and its hash, or why there is none. `size` is in characters of JSON. */
export type Transformed =
  & { readonly size: number }
  & (
    | { readonly hash: string; readonly value: unknown; readonly fault: null }
    | { readonly hash: null; readonly value: null; readonly fault: string }
  );

/** Data that a transform made and that was shown. */
export interface Shown {
  readonly ref: DataRef;
  readonly size: number;
}

/** Runs transforms, each once for equal data, and keeps what they made. */
export interface Transforms {
  /** What is known to come of it, or null. */
  find(task: SandboxTask): Transformed | null;
  /**
   * What comes of it; what is not known yet is run, and those who ask meanwhile wait for the same run. Never rejects.
   * `unrecorded` keeps it in memory alone, until somebody takes it who is recorded.
   */
  take(task: SandboxTask, options?: { readonly unrecorded?: boolean }): Promise<Transformed>;
  /** What was shown last of each transform of an app, by a name of whoever shows it. */
  readonly shown: Cache<Shown>;
  /** Returns when nothing is under way. */
  settled(): Promise<void>;
}

/** Characters of JSON that are kept in memory, of what was made and of what was shown. */
const MEMORY = 16 * 1024 * 1024;
/** Milliseconds after which a content that is still shown counts as used again. */
const HOUR = 3_600_000;

interface Known {
  readonly result: Transformed;
  readonly output: string | null;
  /** Milliseconds since the epoch; null where it could not be kept. */
  keptAt: number | null;
}

/**
 * Transforms with a memory. What they made is kept in the database by its hash, as all data is, so that screens can be
 * replayed.
 */
export function createTransforms(
  { db, clock, log, caches }: {
    readonly db: DatabaseClient;
    readonly clock: Clock;
    readonly log: Log;
    readonly caches: Caches;
  },
): Transforms {
  const known = caches.create<Known>("transforms", { limit: MEMORY, sizeOf: ({ result }) => sizeOf(result) });
  const underWay = new Map<string, Promise<Known>>();

  async function keep(one: Known): Promise<void> {
    const now = clock.now().epochMilliseconds;
    // What nobody used for long is removed: whoever still shows it says so now and then.
    if (one.output === null || one.keptAt !== null && Math.abs(now - one.keptAt) < HOUR) return;
    const { result: { hash }, output: value } = one;
    if (hash === null) return;
    one.keptAt = now;
    try {
      await db.execute(contentStatement({ hash, value, usedAt: now }));
    } catch (error) {
      one.keptAt = null;
      // Without it a replay is not possible; the screen is.
      log.warn("Cannot keep what a transform made", { cause: error });
    }
  }

  async function run(key: string, task: SandboxTask): Promise<Known> {
    const { output, fault } = await runTransform(task);
    const result: Transformed = output === null
      ? { hash: null, value: null, fault, size: 0 }
      : { hash: sha256(output), value: JSON.parse(output), fault: null, size: output.length };
    const fresh: Known = { result, output, keptAt: null };
    known.set(key, fresh);
    return fresh;
  }

  function start(key: string, task: SandboxTask): Promise<Known> {
    const running = underWay.get(key);
    if (running !== undefined) return running;
    const fresh = run(key, task).finally(() => underWay.delete(key));
    underWay.set(key, fresh);
    return fresh;
  }

  return {
    shown: caches.create<Shown>("shown_transforms", { limit: MEMORY, sizeOf }),
    find: (task) => known.get(keyOf(task))?.result ?? null,
    async take(task, { unrecorded = false } = {}) {
      const key = keyOf(task);
      const one = known.get(key) ?? await start(key, task);
      if (!unrecorded) await keep(one);
      return one.result;
    },
    async settled() {
      await Promise.all(underWay.values());
    },
  };
}

function sizeOf({ size }: { readonly size: number }): number {
  return size + 512;
}

function keyOf({ code, input }: SandboxTask): string {
  return sha256(JSON.stringify([code, input]));
}
