import assert from "node:assert/strict";
import type { DatabaseClient, Row } from "./client.ts";
import { makePlace } from "./each_database.ts";
import { LEDGER, migrate, type MigrationOptions } from "./migrate.ts";
import { createDatabaseClient } from "./open.ts";
import { deleteStatement, insertStatement, type Table, updateStatement } from "./table.ts";

/** A migration under test; a deliberate fault is a wrong one. */
export type Migrate = (db: DatabaseClient, options: MigrationOptions) => Promise<unknown>;

/** Each step of the promise that older code keeps working on the newer database. Tests look for these words. */
export const PROMISES = {
  newer: "the newer version migrates what the older one left",
  unchanged: "every released schema object is unchanged",
  backfill: "what older code wrote before the migration is carried over",
  insert: "what older code inserts after the migration succeeds and arrives, once",
  delete: "what older code deletes is gone",
  update: "what older code changes arrives",
  inserted: "what newer code inserts is found by older code",
  changed: "what newer code changes is found by older code",
  deleted: "what newer code deletes is gone for older code",
  kept: "what newer code writes stays as it wrote it",
  restart: "the older version migrates and starts again on the newer database",
  twice: "migrating twice changes nothing",
} as const;

/**
 * Test support: checks all promises for one version that has a parent. It names no entity: it plays the older code and
 * the newer one, each on a connection of its own to one file, with the samples that the versions declare.
 * Throws an Error whose message begins with the promise that was broken.
 */
export async function checkCompatibility(
  options: { tables: readonly Table[]; newer: Table; migrate?: Migrate },
): Promise<void> {
  const { newer, tables } = options;
  const parent = newer.parent?.table;
  assert.ok(parent !== undefined, `${newer.name} has no parent`);
  const olderTables = tables.filter((table) =>
    table.entity !== newer.entity || table.version < newer.version
  );
  const newerTables = [...olderTables, newer];
  const run = options.migrate ?? migrate;
  const place = await makePlace("file");
  const olderCode = createDatabaseClient(place.options);
  const newerCode = createDatabaseClient(place.options);
  const [first, second] = parent.samples;
  const [firstCarried, secondCarried] = newer.samples;
  assert.ok(first && second && firstCarried && secondCarried);
  try {
    await run(olderCode, { tables: olderTables });
    const released = await schemaOf(olderCode);
    await olderCode.execute(insertStatement(parent, first));
    await promise("newer", async () => void await run(newerCode, { tables: newerTables }));
    await promise("unchanged", async () => {
      const now = await schemaOf(newerCode);
      for (const [name, sql] of Object.entries(released)) assert.equal(now[name], sql, name);
      for (const name of Object.keys(now)) {
        const isOwn = name in released || name.startsWith(`table ${newer.name} `) ||
          name.endsWith(` on ${newer.name}`);
        const isForwarding = name.startsWith(`trigger forward_${parent.name}_to_${newer.version}_`);
        assert.ok(isOwn || isForwarding, `found ${name}`);
      }
    });
    await promise("backfill", async () => same(await rowsOf(newerCode, newer), [firstCarried]));
    await promise("insert", async () => {
      await olderCode.execute(insertStatement(parent, second));
      same(await rowsOf(olderCode, parent), [first, second]);
      same(await rowsOf(newerCode, newer), [firstCarried, secondCarried]);
    });
    if (parent.mutable) {
      await promise("delete", async () => {
        await olderCode.execute(deleteStatement(parent, first));
        same(await rowsOf(newerCode, newer), [secondCarried]);
      });
      await promise("update", async () => {
        await olderCode.execute(updateStatement(parent, { key: second, set: rest(parent, first) }));
        const known = new Set(Object.keys(newer.parent?.mapping ?? {}));
        const own = Object.entries(secondCarried).filter(([column]) =>
          !carries(newer, column) || !known.has(column)
        );
        same(await rowsOf(newerCode, newer), [
          { ...secondCarried, ...rest(newer, firstCarried), ...Object.fromEntries(own) },
        ]);
        await olderCode.execute(updateStatement(parent, { key: second, set: rest(parent, second) }));
        await olderCode.execute(insertStatement(parent, first));
        same(await rowsOf(newerCode, newer), [firstCarried, secondCarried]);
      });
    }
    if (newer.parent?.backward) await checkWayBack({ olderCode, newerCode, newer, parent });
    await promise("restart", async () => {
      const before = await everything(newerCode, newerTables);
      for (const always of [false, true]) await run(olderCode, { tables: olderTables, always });
      assert.deepEqual(await everything(newerCode, newerTables), before);
    });
    await promise("twice", async () => {
      // What newer code has deleted is still in the older table, and must not come back from there.
      await newerCode.execute(deleteStatement(newer, firstCarried));
      const before = await everything(newerCode, newerTables);
      for (const always of [false, true]) await run(newerCode, { tables: newerTables, always });
      assert.deepEqual(await everything(newerCode, newerTables), before);
    });
  } finally {
    await olderCode.close();
    await newerCode.close();
    await place.remove();
  }
}

/** Both tables hold the first two samples, before and after. */
async function checkWayBack(
  { olderCode, newerCode, newer, parent }: {
    readonly olderCode: DatabaseClient;
    readonly newerCode: DatabaseClient;
    readonly newer: Table;
    readonly parent: Table;
  },
): Promise<void> {
  const [first, second] = parent.samples;
  const [firstCarried, secondCarried] = newer.samples;
  assert.ok(first && second && firstCarried && secondCarried);
  await newerCode.execute(deleteStatement(newer, firstCarried));
  if (!parent.mutable) await olderCode.execute(deleteStatement(parent, first));
  await promise("deleted", async () => same(await rowsOf(olderCode, parent), [second]));
  if (parent.mutable) {
    await newerCode.execute(updateStatement(newer, { key: secondCarried, set: rest(newer, firstCarried) }));
    await promise("changed", async () => {
      same(await rowsOf(olderCode, parent), [{ ...second, ...rest(parent, first) }]);
    });
    await promise("kept", async () => {
      same(await rowsOf(newerCode, newer), [{ ...secondCarried, ...rest(newer, firstCarried) }]);
    });
    await newerCode.execute(deleteStatement(newer, secondCarried));
    await newerCode.execute(insertStatement(newer, secondCarried));
  }
  await newerCode.execute(insertStatement(newer, firstCarried));
  await promise("inserted", async () => {
    const rows = await rowsOf(olderCode, parent);
    assert.equal(rows.length, 2);
    same(rows.filter((row) => parent.key.every((column) => row[column] === first[column])), [first]);
  });
  await promise("kept", async () => same(await rowsOf(newerCode, newer), [firstCarried, secondCarried]));
  for (const own of newer.samples.slice(parent.samples.length)) {
    await promise("kept", async () => {
      await newerCode.execute(insertStatement(newer, own));
      same(await rowsOf(newerCode, newer), [firstCarried, secondCarried, own]);
      await newerCode.execute(deleteStatement(newer, own));
    });
  }
}

async function promise(name: keyof typeof PROMISES, check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    throw new Error(`Broken promise: ${PROMISES[name]}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

/** Whether the mapping reads a column from the parent's row. */
function carries(table: Table, column: string): boolean {
  return /\bnew\./i.test(table.parent?.mapping[column] ?? "");
}

function rest(table: Table, row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !table.key.includes(column)));
}

/** Compares rows in whatever order. */
function same(found: readonly Row[], expected: readonly Row[]): void {
  assert.deepEqual(sorted(found), sorted(expected));
}

function sorted(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
}

async function rowsOf(db: DatabaseClient, table: Table): Promise<readonly Row[]> {
  return (await db.execute(`SELECT * FROM ${table.name}`)).rows;
}

/** Every schema object, as `type name on table`, with its SQL. */
async function schemaOf(db: DatabaseClient): Promise<Record<string, unknown>> {
  const { rows } = await db.execute(
    "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name",
  );
  return Object.fromEntries(
    rows.map((row) => [`${row["type"]} ${row["name"]} on ${row["tbl_name"]}`, row["sql"]]),
  );
}

async function everything(db: DatabaseClient, tables: readonly Table[]): Promise<unknown> {
  const rows: Record<string, unknown> = {};
  for (const table of tables) rows[table.name] = sorted(await rowsOf(db, table));
  const ledger = (await db.execute(`SELECT * FROM ${LEDGER} ORDER BY name`)).rows;
  return { schema: await schemaOf(db), rows, ledger };
}
