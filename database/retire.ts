import type { DatabaseClient } from "./client.ts";
import { MigrationError } from "./errors.ts";
import { backwardNames } from "./forward.ts";
import { schemaVersions } from "./migrate.ts";

/**
 * Drops a table version that no running code uses any more: by an explicit task, two releases after it stopped being
 * current, never at start. Triggers from and to it go with it; the ledger keeps its name, so that nothing makes it anew.
 * Answers whether there was such a table. Throws MigrationError for a name that is no version, or is the current one.
 */
export async function retire(db: DatabaseClient, name: string): Promise<boolean> {
  const [, entity, version] = /^([a-z][a-z0-9_]*)_(\d+)$/.exec(name) ?? [];
  if (entity === undefined) {
    throw new MigrationError(
      `Cannot retire a table version: found "${name}", expected a name such as requests_1`,
    );
  }
  const newest = (await schemaVersions(db))[entity];
  if (newest === undefined || Number(version) >= newest) {
    const found = newest === undefined ? "no version of it" : `${entity}_${newest} as the newest version`;
    throw new MigrationError(`Cannot retire ${name}: found ${found}, expected a version with a successor`);
  }
  const there = { sql: "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", args: [name] };
  const [found] = await db.batch([
    there,
    // Newer code could not write any more: these hang on the successor and write into what is dropped.
    ...backwardNames(`${entity}_${Number(version) + 1}`).map((trigger) => ({
      sql: `DROP TRIGGER IF EXISTS ${trigger}`,
      args: [],
    })),
    { sql: `DROP TABLE IF EXISTS ${name}`, args: [] },
  ]);
  return found?.rows.length === 1;
}
