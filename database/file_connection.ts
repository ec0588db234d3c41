import { BlockingDatabase } from "./sqlite_file.ts";
import type { Statement, Value } from "./client.ts";
import type { Connection, Outcome } from "./connection.ts";
import { toFault } from "./fault.ts";
import { filePath } from "./file_path.ts";
import { toArgument, toRow } from "./file_row.ts";
import { openWriter } from "./file_writer.ts";
import { createPreparedStatements, type PreparedStatements } from "./prepared.ts";

/** How long a statement waits for another process's lock. Below the deadline of a call (6 s). */
const BUSY_MILLISECONDS = 3000;

/**
 * WAL lets readers read while one writes; FULL makes a commit survive a loss of power; foreign keys are not used, and
 * off keeps them so.
 */
const PRAGMAS = ["synchronous = FULL", "temp_store = MEMORY", "foreign_keys = OFF"];

/** KiB of pages that the reader keeps, the inner ones of large tables: without them their depth costs reads. */
const READER_CACHE = 16384;

type Compiled = ReturnType<BlockingDatabase.Database["prepare"]>;

/**
 * Opens a file in the calling thread, which every call but a commit blocks: see worker.ts. What only reads has a
 * connection of its own, so that it never waits for a commit; it finds whatever was committed before it was asked.
 * Rejects when it cannot.
 */
export async function openFile(url: string): Promise<Connection> {
  const path = filePath(url) ?? "";
  const db = new BlockingDatabase(path, { timeout: BUSY_MILLISECONDS });
  try {
    await setWal(db);
    for (const pragma of PRAGMAS) db.exec(`PRAGMA ${pragma}`);
    db.exec(`PRAGMA cache_size = -${READER_CACHE}`);
    const writer = await openWriter(path, { timeout: BUSY_MILLISECONDS, pragmas: PRAGMAS });
    const prepared = createPreparedStatements<Compiled>();
    return {
      run(job) {
        const [first] = job.statements;
        const isRead = job.kind === "execute" && first !== undefined && READ.test(first.sql);
        return isRead ? Promise.resolve(read(db, prepared, first)) : writer.run(job);
      },
      async close() {
        prepared.clear();
        if (db.open) db.close();
        await writer.close();
      },
    };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** What surely writes nothing; whatever else reads only is none the worse for waiting. */
const READ = /^\s*SELECT\b/i;

/** Changing the journal mode takes a lock that SQLite does not wait for: two new processes may meet here. */
async function setWal(db: BlockingDatabase.Database): Promise<void> {
  const until = Date.now() + BUSY_MILLISECONDS;
  while (true) {
    try {
      const [found] = db.prepare("PRAGMA journal_mode").all() as { journal_mode: string }[];
      if (found?.journal_mode !== "wal") db.exec("PRAGMA journal_mode = WAL");
      return;
    } catch (error) {
      if (toFault(error).broken || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

function read(
  db: BlockingDatabase.Database,
  prepared: PreparedStatements<Compiled>,
  { sql, args }: Statement,
): Outcome {
  try {
    const { statement, columns } = prepared.get(sql) ?? prepared.add(sql, db.prepare(sql));
    const rows = statement.all(args.map(toArgument)) as Value[][];
    return {
      results: [{ rows: rows.map((row) => toRow(columns ?? [], row)), rowsAffected: 0 }],
      fault: null,
    };
  } catch (error) {
    // One that failed on its way may still count as under way.
    prepared.delete(sql);
    return { results: null, fault: toFault(error) };
  }
}
