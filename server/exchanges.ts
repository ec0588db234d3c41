import type { DatabaseClient, ExchangeRow, Statement } from "../database/mod.ts";
import { ConstraintError, DatabaseUnavailableError, insertExchangeStatement } from "../database/mod.ts";
import type { Log } from "./log.ts";

/** The exchange log: what it took is on disk. */
export interface ExchangeLog {
  /**
   * Records an exchange together with whatever else must become true with it, all or none. It returns when
   * they are durable, and many exchanges share one write.
   * Throws ConstraintError (something else got there first) or DatabaseUnavailableError.
   */
  commit(row: ExchangeRow, statements?: readonly Statement[]): Promise<void>;
  /** Takes an exchange that was answered while the database is away, and writes it once it is back. */
  defer(row: ExchangeRow): void;
  /** Exchanges that are answered and not yet written. */
  readonly deferred: number;
  /** Writes what it holds, as far as the database lets it, and ends. */
  close(): Promise<void>;
}

interface Entry {
  readonly statements: readonly Statement[];
  resolve(): void;
  reject(error: unknown): void;
}

/** Exchanges in one write at most: bounds the time that the last in a group waits for the first. */
const GROUP = 100;
/** Exchanges kept in memory while the database is away; the oldest are given up beyond it. */
const DEFERRED_LIMIT = 10_000;
const RETRY_MILLISECONDS = 500;

/** A log that writes in groups: while one group is being written, the next one gathers. */
export function createExchangeLog(options: { db: DatabaseClient; log: Log }): ExchangeLog {
  const { db, log } = options;
  const waiting: Entry[] = [];
  const deferred: ExchangeRow[] = [];
  let writing: Promise<void> | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;

  async function writeGroup(group: readonly Entry[]): Promise<void> {
    try {
      await db.batch(group.flatMap((entry) => entry.statements));
      group.forEach((entry) => entry.resolve());
    } catch (error) {
      // One entry that lost a race must not take its neighbors down: each is tried by itself.
      if (!(error instanceof ConstraintError) || group.length === 1) {
        return group.forEach((entry) => entry.reject(error));
      }
      for (const entry of group) await writeGroup([entry]);
    }
  }

  async function write(): Promise<void> {
    // One turn of the event loop lets polls that arrived together share the first write too.
    await new Promise((resolve) => setTimeout(resolve, 0));
    while (waiting.length > 0) await writeGroup(waiting.splice(0, GROUP));
    writing = null;
  }

  function put(statements: readonly Statement[]): Promise<void> {
    return new Promise((resolve, reject) => {
      waiting.push({ statements, resolve, reject });
      writing ??= write();
    });
  }

  async function writeDeferred(): Promise<void> {
    while (deferred.length > 0) {
      const rows = deferred.slice(0, GROUP);
      try {
        await put(rows.map(insertExchangeStatement));
      } catch (error) {
        if (error instanceof DatabaseUnavailableError) throw error;
        log.error("Cannot write deferred exchanges, giving them up", { rows: rows.length, cause: error });
      }
      deferred.splice(0, rows.length);
    }
    log.info("Wrote all exchanges that were answered while the database was away");
  }

  function schedule(): void {
    retry ??= setTimeout(() => {
      retry = undefined;
      writeDeferred().catch(schedule);
    }, RETRY_MILLISECONDS);
  }

  return {
    commit: (row, statements = []) => put([insertExchangeStatement(row), ...statements]),
    defer(row) {
      deferred.push(row);
      if (deferred.length > DEFERRED_LIMIT) deferred.shift();
      schedule();
    },
    get deferred() {
      return deferred.length;
    },
    async close() {
      clearTimeout(retry);
      if (deferred.length > 0) {
        await writeDeferred().catch((cause) => log.error("Cannot write deferred exchanges", { cause }));
      }
      clearTimeout(retry);
      while (writing !== null) await writing;
    },
  };
}
