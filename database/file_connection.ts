import Database from "libsql";
import type { Result, Row, Statement, Value } from "./client.ts";
import type { Connection, Job, Outcome } from "./connection.ts";
import { toFault } from "./fault.ts";
import { filePath } from "./file_path.ts";

/** How long a statement waits for another process's lock. Below the deadline of a call (6 s). */
const BUSY_MILLISECONDS = 3000;

/**
 * WAL lets readers read while one writes; FULL makes a commit survive a loss of power; foreign keys are not used, and
 * off keeps them so. The page cache (in KiB) holds the inner pages of large tables: without it their depth costs reads.
 */
const PRAGMAS = ["synchronous = FULL", "temp_store = MEMORY", "foreign_keys = OFF", "cache_size = -16384"];

/** Statements that stay prepared: compiling one costs as much as running it five times. */
const PREPARED = 256;

/** A statement that is compiled, and the names of its columns; null where it gives no rows. */
interface Prepared {
  readonly statement: ReturnType<Database.Database["prepare"]>;
  readonly columns: readonly string[] | null;
}

/** Opens a file in the calling thread, which every call blocks: see worker.ts. Rejects when it cannot. */
export async function openFile(url: string): Promise<Connection> {
  const db = new Database(filePath(url) ?? "", { timeout: BUSY_MILLISECONDS });
  try {
    await setWal(db);
    for (const pragma of PRAGMAS) db.exec(`PRAGMA ${pragma}`);
  } catch (error) {
    db.close();
    throw error;
  }
  const prepared = new Map<string, Prepared>();
  return {
    run: (job) => Promise.resolve(run(db, prepared, job)),
    close() {
      prepared.clear();
      if (!db.open) return Promise.resolve();
      try {
        // The library ends a connection only once its statements are collected: what is written goes into the file now.
        db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
      } catch {
        // Whoever opens the file next reads it from the log.
      }
      db.close();
      return Promise.resolve();
    },
  };
}

/** Changing the journal mode takes a lock that SQLite does not wait for: two new processes may meet here. */
async function setWal(db: Database.Database): Promise<void> {
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

function run(db: Database.Database, prepared: Map<string, Prepared>, { kind, statements }: Job): Outcome {
  try {
    if (statements.length === 0) return { results: [], fault: null };
    if (kind === "execute") return { results: [runOne(db, prepared, statements[0]!)], fault: null };
    runOne(db, prepared, BEGIN);
    try {
      const results = statements.map((statement) => runOne(db, prepared, statement));
      runOne(db, prepared, COMMIT);
      return { results, fault: null };
    } catch (error) {
      if (db.open && db.inTransaction) runOne(db, prepared, ROLLBACK);
      throw error;
    }
  } catch (error) {
    return { results: null, fault: toFault(error) };
  }
}

const BEGIN: Statement = { sql: "BEGIN IMMEDIATE", args: [] };
const COMMIT: Statement = { sql: "COMMIT", args: [] };
const ROLLBACK: Statement = { sql: "ROLLBACK", args: [] };

function runOne(db: Database.Database, prepared: Map<string, Prepared>, { sql, args }: Statement): Result {
  const { statement, columns } = prepare(db, prepared, sql);
  const bound = args.map(toArgument);
  try {
    if (columns === null) return { rows: [], rowsAffected: statement.run(bound).changes };
    const rows = statement.all(bound) as Value[][];
    return { rows: rows.map((row) => toRow(columns, row)), rowsAffected: 0 };
  } catch (error) {
    // One that failed on its way may still count as under way.
    prepared.delete(sql);
    throw error;
  }
}

function prepare(db: Database.Database, prepared: Map<string, Prepared>, sql: string): Prepared {
  const known = prepared.get(sql);
  if (known !== undefined) return known;
  const statement = db.prepare(sql);
  statement.safeIntegers(true);
  const fresh = { statement, columns: columnsOf(statement) };
  // An explained write counts as under way until it is collected, so it must not be kept.
  if (/^\s*EXPLAIN/i.test(sql)) return fresh;
  prepared.set(sql, fresh);
  const [oldest] = prepared.keys();
  if (prepared.size > PREPARED && oldest !== undefined) prepared.delete(oldest);
  return fresh;
}

function columnsOf(statement: Prepared["statement"]): readonly string[] | null {
  try {
    statement.raw(true);
  } catch {
    return null;
  }
  return statement.columns().map(({ name }) => name);
}

/** Whole numbers go as integers: the library would bind every number as REAL, and `1 || ''` would give `1.0`. */
function toArgument(value: Value): Value {
  if (typeof value !== "number") return value instanceof ArrayBuffer ? new Uint8Array(value) : value;
  if (!Number.isFinite(value)) throw new RangeError(`Cannot bind ${value}, expected a finite number`);
  return Number.isSafeInteger(value) ? BigInt(value) : value;
}

function toRow(columns: readonly string[], values: readonly Value[]): Row {
  const row: Record<string, Value> = {};
  for (let at = 0; at < columns.length; at++) row[columns[at]!] = fromFile(values[at] ?? null);
  return row;
}

function fromFile(value: Value): Value {
  if (typeof value === "bigint") {
    const number = Number(value);
    if (Number.isSafeInteger(number)) return number;
    throw new RangeError(
      `Cannot read ${value}, expected a whole number that JavaScript can tell from the next`,
    );
  }
  return value instanceof Uint8Array ? new Uint8Array(value) : value;
}
