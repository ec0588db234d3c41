import { AsyncDatabase } from "./sqlite_file.ts";

/** Brings what commits have written to the log into the tables, beside the connection that commits. */
export interface Checkpointer {
  /** Told after each commit how many statements it held. */
  wrote(statements: number): void;
  /** Waits for what is under way and lets go of the file. */
  close(): Promise<void>;
}

/** Statements between two checkpoints: about a thousand pages of the log. */
const STATEMENTS = 500;

/**
 * A checkpoint syncs the log, writes pages and syncs the tables: 10 to 50 ms in which the commit that crossed the limit,
 * and all polls behind it, would wait. This one has a connection of its own whose calls run in a thread of the library:
 * PASSIVE takes no lock that a writer or a reader needs. It connects when there is enough to do, so a quiet server never does.
 */
export function createCheckpointer(path: string): Checkpointer {
  let db: AsyncDatabase | null = null;
  let statements = 0;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    try {
      if (db === null) {
        db = new AsyncDatabase(path, {});
        // A checkpoint syncs the log before it writes what stands in it.
        await db.exec("PRAGMA synchronous = FULL");
      }
      await db.exec("PRAGMA wal_checkpoint(PASSIVE)");
    } catch {
      // The connection that commits has a limit of its own, at which it does what was left undone here.
    }
  }

  return {
    wrote(count) {
      statements += count;
      if (running !== null || statements < STATEMENTS) return;
      statements = 0;
      running = run().finally(() => running = null);
    },
    async close() {
      await running;
      db?.close();
      db = null;
    },
  };
}
