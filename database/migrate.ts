import type { DatabaseClient, Statement } from "./client.ts";
import { StatementError } from "./errors.ts";
import { forwardingOf } from "./forward.ts";
import type { Table } from "./table.ts";
import { TABLES } from "./tables.ts";

/** What a migration did, by table name. `skipped`: the ledger held every version already, nothing was run. */
export interface MigrationReport {
  readonly created: readonly string[];
  readonly backfilled: readonly string[];
  readonly skipped: boolean;
}

/** Other tables than the server's own, for tests; `always` runs the batch even when there is nothing to do. */
export interface MigrationOptions {
  readonly tables?: readonly Table[];
  readonly always?: boolean;
}

/** Which versions were made and filled from their parents, and when. It remembers; it never refuses. */
export const LEDGER = "schema_ledger";

/**
 * Brings the schema up to date in one write transaction: whole or not at all, the same when run twice, and safe from
 * several processes at once. It only adds. Throws DatabaseUnavailableError.
 */
export async function migrate(db: DatabaseClient, options: MigrationOptions = {}): Promise<MigrationReport> {
  const tables = options.tables ?? TABLES;
  const known = await readLedger(db);
  if (!options.always && tables.every((table) => known.has(table.name))) {
    return { created: [], backfilled: [], skipped: true };
  }
  const plan = planMigration(
    tables,
    Date.now(),
    await findRetired(db, tables.filter(({ name }) => known.has(name))),
  );
  const results = await db.batch(plan.map((step) => step.statement));
  const recorded = plan.flatMap((step, at) =>
    step.records && results[at]?.rowsAffected === 1 ? [step.records] : []
  );
  return {
    created: recorded.map((table) => table.name),
    backfilled: recorded.filter((table) => table.parent !== null).map((table) => table.name),
    skipped: false,
  };
}

/** One statement of a migration; `records` is the table whose completion it writes into the ledger. */
export interface MigrationStep {
  readonly statement: Statement;
  readonly records: Table | null;
}

/**
 * All statements of a migration, in order: the ledger, then per table create, triggers, backfill, record. A retired
 * version stays away: it is not made again, and nothing is forwarded from it.
 */
export function planMigration(
  tables: readonly Table[],
  at: number,
  retired: ReadonlySet<string> = new Set(),
): MigrationStep[] {
  const steps = [
    step(`CREATE TABLE IF NOT EXISTS ${LEDGER} (name TEXT NOT NULL PRIMARY KEY, at INTEGER NOT NULL) STRICT`),
  ];
  for (const table of [...tables].sort((a, b) => a.version - b.version)) {
    if (retired.has(table.name)) continue;
    steps.push(...table.ddl.map((sql) => step(sql)));
    // Filled once only: a row that newer code has deleted since must not come back from the older table.
    const forwarding = forwardingOf(
      table,
      `NOT EXISTS (SELECT 1 FROM ${LEDGER} WHERE name = '${table.name}')`,
    );
    if (forwarding !== null && !retired.has(table.parent?.table.name ?? "")) {
      steps.push(...[...forwarding.triggers, forwarding.backfill].map((sql) => step(sql)));
    }
    const record = `INSERT INTO ${LEDGER} (name, at) VALUES (?, ?) ON CONFLICT (name) DO NOTHING`;
    steps.push({ statement: { sql: record, args: [table.name, at] }, records: table });
  }
  return steps;
}

/** The newest version of each entity that the database holds. Throws DatabaseUnavailableError. */
export async function schemaVersions(db: DatabaseClient): Promise<Record<string, number>> {
  const versions: Record<string, number> = {};
  for (const name of await readLedger(db)) {
    const [, entity, version] = /^(.+)_(\d+)$/.exec(name) ?? [];
    if (entity !== undefined) versions[entity] = Math.max(versions[entity] ?? 0, Number(version));
  }
  return versions;
}

/** Writes what is there already, to see whether that works. Throws DatabaseUnavailableError. */
export async function probeWrite(db: DatabaseClient): Promise<void> {
  await db.batch([{
    sql: `UPDATE ${LEDGER} SET at = at WHERE name = (SELECT min(name) FROM ${LEDGER})`,
    args: [],
  }]);
}

/** Those of the tables, all made once, that are gone: `retire` dropped them. */
async function findRetired(db: DatabaseClient, made: readonly Table[]): Promise<ReadonlySet<string>> {
  const { rows } = await db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'");
  const there = new Set(rows.map((row) => String(row["name"])));
  return new Set(made.map(({ name }) => name).filter((name) => !there.has(name)));
}

async function readLedger(db: DatabaseClient): Promise<ReadonlySet<string>> {
  try {
    const { rows } = await db.execute(`SELECT name FROM ${LEDGER} ORDER BY name`);
    return new Set(rows.map((row) => String(row["name"])));
  } catch (error) {
    if (error instanceof StatementError) return new Set(); // a new database has no ledger yet
    throw error;
  }
}

function step(sql: string): MigrationStep {
  return { statement: { sql, args: [] }, records: null };
}
