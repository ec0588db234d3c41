import type { DatabaseClient } from "./client.ts";
import {
  ConstraintError,
  DatabaseUnavailableError,
  MigrationError,
  RowError,
  StatementError,
} from "./errors.ts";
import { LEDGER, migrate, schemaVersions } from "./migrate.ts";
import { createDatabaseClient } from "./open.ts";
import { readInteger, readText } from "./row.ts";

/** Most faults of a broken file that are told. */
const TOLD = 10;

/** Milliseconds that reading every page of a large file may take. */
const PATIENCE = 30 * 60_000;

/**
 * Copies the whole database as it stands at one instant into a new file, while others go on reading and writing.
 * Throws DatabaseUnavailableError, also when the file is there already or the database is on a server.
 */
export async function copyDatabase(db: DatabaseClient, path: string): Promise<void> {
  await db.execute({ sql: "VACUUM INTO ?", args: [path] });
}

/** What is wrong with a database file: an empty list when it is whole and one of this program's. */
export async function findDatabaseFaults(path: string): Promise<string[]> {
  return await tellFaults(async () => {
    await using db = openFile(path);
    const { rows } = await db.execute(`SELECT integrity_check AS fault FROM pragma_integrity_check(${TOLD})`);
    const faults = rows.map((row) => readText(row, "fault")).filter((fault) => fault !== "ok");
    const known = await db.execute({
      sql: "SELECT count(*) AS tables FROM sqlite_schema WHERE name = ?",
      args: [LEDGER],
    });
    const isOurs = readInteger(known.rows[0]!, "tables") === 1;
    return isOurs ? faults : [...faults, "it is no database of Screen Composer"];
  });
}

/** Which pages of an open database file are damaged, looked at quickly: an empty list when none is found. */
export async function findDamage(db: DatabaseClient): Promise<string[]> {
  try {
    // As a transaction it may take as long as a migration.
    const sql = `SELECT quick_check AS fault FROM pragma_quick_check(${TOLD})`;
    const [found] = await db.batch([{ sql, args: [] }]);
    return (found?.rows ?? []).map((row) => readText(row, "fault")).filter((fault) => fault !== "ok");
  } catch (error) {
    // What else is wrong shows when it is used.
    if (error instanceof DatabaseUnavailableError && error.damaged) return [error.message];
    if (error instanceof DatabaseUnavailableError || error instanceof StatementError) return [];
    throw error;
  }
}

/** What keeps a database file from being brought up to date, which this does: an empty list when nothing does. */
export async function findMigrationFaults(path: string): Promise<string[]> {
  return await tellFaults(async () => {
    await using db = openFile(path);
    await migrate(db);
    // Nothing of it may stay in a companion of the file, which alone is moved afterwards.
    await db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    return [];
  });
}

/** How much is in a database. */
export interface DatabaseContents {
  /** The newest version of each entity. */
  readonly schemaVersions: Readonly<Record<string, number>>;
  /** Rows by the name of the table, in the order of the names. */
  readonly rows: Readonly<Record<string, number>>;
}

/** Counts what is in a database file. Throws DatabaseUnavailableError, StatementError. */
export async function countContents(path: string): Promise<DatabaseContents> {
  await using db = openFile(path);
  const tables = await db.execute(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
  );
  const rows: Record<string, number> = {};
  for (const table of tables.rows) {
    const name = readText(table, "name");
    const counted = await db.execute(`SELECT count(*) AS rows FROM "${name.replaceAll('"', '""')}"`);
    rows[name] = readInteger(counted.rows[0]!, "rows");
  }
  return { schemaVersions: await schemaVersions(db), rows };
}

function openFile(path: string): DatabaseClient & AsyncDisposable {
  const options = { url: `file:${path}`, authToken: null, syncUrl: null };
  const db = createDatabaseClient({ ...options, patience: { call: PATIENCE } });
  return {
    execute: (statement) => db.execute(statement),
    batch: (statements) => db.batch(statements),
    close: () => db.close(),
    [Symbol.asyncDispose]: () => db.close(),
  };
}

/** Faults of a file are told; faults of this program are thrown. */
async function tellFaults(find: () => Promise<string[]>): Promise<string[]> {
  try {
    return await find();
  } catch (error) {
    // A statement that is right cannot fail but for what the file says of its own tables.
    const isOfFile = error instanceof DatabaseUnavailableError || error instanceof StatementError ||
      error instanceof MigrationError || error instanceof RowError || error instanceof ConstraintError;
    if (isOfFile) return [error.message];
    throw error;
  }
}
