import { setImmediate } from "node:timers";
import type { DatabaseClient, ExchangeRow, Statement } from "../database/mod.ts";
import { ConstraintError, DatabaseUnavailableError, insertExchangeStatement } from "../database/mod.ts";
import type { Journal, JournalEntry } from "./journal/mod.ts";
import type { Log } from "./log.ts";

/** The exchange log: what it took is on disk. */
export interface ExchangeLog {
  /**
   * Records an exchange together with whatever else must become true with it, all or none. It returns when
   * they are durable, and many exchanges share one write.
   * Throws ConstraintError (something else got there first) or DatabaseUnavailableError.
   */
  commit(row: ExchangeRow, statements?: readonly Statement[]): Promise<void>;
  /**
   * Takes an exchange that was answered while the database is away, with what its device left, into the journal, and
   * writes both once it is back. Statements must not contradict anything: a new row under an id of its own never does.
   */
  defer(row: ExchangeRow, statements?: readonly Statement[]): Promise<void>;
  /** Exchanges that are answered and not yet written. */
  readonly deferred: number;
  /** Exchanges that wait for the next write. */
  readonly waiting: number;
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
/** Statements in one write at most, of more than one exchange: one that takes too long fails, and would again. */
const STATEMENTS = 2000;
const RETRY_MILLISECONDS = 500;

/** A log that writes in groups: while one group is being written, the next one gathers. */
export function createExchangeLog(
  { db, log, journal, isHeld = () => false, onCommit }: {
    db: DatabaseClient;
    log: Log;
    journal: Journal;
    /** Whether the journal keeps what it has for now, because the file that it would go into is about to be replaced. */
    isHeld?: () => boolean;
    /** Told of each write, and how many seconds it took. */
    onCommit?: (commit: { readonly exchanges: number; readonly seconds: number }) => void;
  },
): ExchangeLog {
  const waiting: Entry[] = [];
  let writing: Promise<void> | null = null;
  let draining: Promise<void> | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;

  async function writeGroup(group: readonly Entry[]): Promise<void> {
    const started = performance.now();
    try {
      await db.batch(group.flatMap((entry) => entry.statements));
      onCommit?.({ exchanges: group.length, seconds: (performance.now() - started) / 1000 });
      group.forEach((entry) => entry.resolve());
    } catch (error) {
      // One entry that lost a race must not take its neighbors down: each is tried by itself.
      if (error instanceof DatabaseUnavailableError || group.length === 1) {
        return group.forEach((entry) => entry.reject(error));
      }
      for (const entry of group) await writeGroup([entry]);
    }
  }

  /** How many of those who wait go together. */
  function groupSize(): number {
    let statements = 0;
    const end = waiting.slice(0, GROUP).findIndex((entry) =>
      (statements += entry.statements.length) > STATEMENTS
    );
    return end === -1 ? GROUP : Math.max(1, end);
  }

  async function write(): Promise<void> {
    // The rest of this turn of the event loop may bring more that shares the first write; a timer would take 2 ms.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) await writeGroup(waiting.splice(0, groupSize()));
    writing = null;
  }

  function put(statements: readonly Statement[]): Promise<void> {
    return new Promise((resolve, reject) => {
      waiting.push({ statements, resolve, reject });
      writing ??= write();
    });
  }

  /** Writes one deferred entry; one that is on record already had been written before its answer was given up. */
  async function writeDeferred(entry: JournalEntry | null): Promise<void> {
    if (entry === null) return log.error("Cannot read a deferred exchange, giving it up");
    try {
      await put(entry);
    } catch (error) {
      if (error instanceof DatabaseUnavailableError) throw error;
      if (!(error instanceof ConstraintError)) {
        log.error("Cannot write a deferred exchange, giving it up", { cause: error });
      }
    }
  }

  async function drain(): Promise<void> {
    while (journal.size > 0) {
      if (isHeld()) return schedule();
      const entries = await journal.first(GROUP);
      const outcomes = await Promise.allSettled(entries.map(writeDeferred));
      // Those of them that were written are refused the next time, since they are on record then.
      if (outcomes.some(({ status }) => status === "rejected")) return schedule();
      await journal.drop(entries.length);
    }
    log.info("Wrote all exchanges that were answered while the database was away");
  }

  function schedule(): void {
    retry ??= setTimeout(() => {
      draining = (draining ?? Promise.resolve()).then(() => {
        retry = undefined;
        return drain();
      }).finally(() => draining = null);
    }, RETRY_MILLISECONDS);
  }

  if (journal.size > 0) schedule();
  return {
    commit: (row, statements = []) => put([insertExchangeStatement(row), ...statements]),
    async defer(row, statements = []) {
      await journal.append([insertExchangeStatement(row), ...statements]);
      schedule();
    },
    get deferred() {
      return journal.size;
    },
    get waiting() {
      return waiting.length;
    },
    async close() {
      await draining;
      if (journal.size > 0) await drain();
      clearTimeout(retry);
      const left = journal.size;
      const lost = await journal.close();
      if (lost > 0) log.error("Cannot write deferred exchanges, they are lost", { exchanges: lost });
      if (left > lost) {
        log.warn("Exchanges stay in the journal until the next start", { exchanges: left - lost });
      }
      while (writing !== null) await writing;
    },
  };
}
