import type { DatabaseClient } from "./client.ts";
import { DatabaseUnavailableError } from "./errors.ts";
import { LEDGER } from "./migrate.ts";
import { createDatabaseClient } from "./open.ts";
import { readInteger, readText } from "./row.ts";

/** Most faults of a broken file that are told. */
const TOLD = 10;

/**
 * Copies the whole database as it stands at one instant into a new file, while others go on reading and writing.
 * Throws DatabaseUnavailableError, also when the file is there already or the database is on a server.
 */
export async function copyDatabase(db: DatabaseClient, path: string): Promise<void> {
  await db.execute({ sql: "VACUUM INTO ?", args: [path] });
}

/** What is wrong with a database file: an empty list when it is whole and one of this program's. */
export async function findDatabaseFaults(path: string): Promise<string[]> {
  const db = createDatabaseClient({ url: `file:${path}`, authToken: null, syncUrl: null });
  try {
    const { rows } = await db.execute(`SELECT integrity_check AS fault FROM pragma_integrity_check(${TOLD})`);
    const faults = rows.map((row) => readText(row, "fault")).filter((fault) => fault !== "ok");
    const known = await db.execute({
      sql: "SELECT count(*) AS tables FROM sqlite_schema WHERE name = ?",
      args: [LEDGER],
    });
    const isOurs = readInteger(known.rows[0]!, "tables") === 1;
    return isOurs ? faults : [...faults, "it is no database of Screen Composer"];
  } catch (error) {
    if (error instanceof DatabaseUnavailableError) return [error.message];
    throw error;
  } finally {
    await db.close();
  }
}
