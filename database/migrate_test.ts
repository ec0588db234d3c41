import assert from "node:assert/strict";
import type { DatabaseClient } from "./client.ts";
import { FIXTURES, memos1, memos2 } from "./compatibility_fixtures.ts";
import { clientTest, databaseTest, makePlace } from "./each_database.ts";
import { MigrationError } from "./errors.ts";
import { LEDGER, migrate, schemaVersions } from "./migrate.ts";
import { createDatabaseClient } from "./open.ts";
import { retire } from "./retire.ts";
import { insertStatement } from "./table.ts";
import { TABLES } from "./tables.ts";

const NAMES = TABLES.map((table) => table.name).sort();

async function namesOf(db: DatabaseClient, type: string): Promise<unknown[]> {
  const sql = "SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite_%' ORDER BY name";
  return (await db.execute({ sql, args: [type] })).rows.map((row) => row["name"]);
}

clientTest("migrate() makes every table once, reports it, and skips by one read ever after", async (db) => {
  const report = await migrate(db);
  const successors = TABLES.filter(({ parent }) => parent !== null).map(({ name }) => name);
  assert.deepEqual([...report.created].sort(), NAMES);
  assert.deepEqual([report.backfilled, report.skipped], [successors, false]);
  assert.deepEqual(await namesOf(db, "table"), [...NAMES, LEDGER].sort());
  assert.deepEqual(await migrate(db), { created: [], backfilled: [], skipped: true });
  assert.deepEqual(await migrate(db, { always: true }), { created: [], backfilled: [], skipped: false });
});

databaseTest("schemaVersions() tells the newest version of each entity, whoever made it", async (db) => {
  const versions = await schemaVersions(db);
  assert.deepEqual(Object.keys(versions).sort(), [...new Set(TABLES.map((table) => table.entity))].sort());
  await migrate(db, { tables: FIXTURES });
  assert.deepEqual(await schemaVersions(db), { ...versions, memos: 3, prints: 2 });
  // The server's own code starts again on a ledger that holds names it does not know.
  assert.equal((await migrate(db)).skipped, true);
});

clientTest("every table takes its samples and gives them back unchanged", async (db) => {
  const tables = [...TABLES, ...FIXTURES];
  await migrate(db, { tables });
  for (const table of tables) {
    await db.execute(`DELETE FROM ${table.name}`);
    for (const sample of table.samples) await db.execute(insertStatement(table, sample));
    const { rows } = await db.execute(`SELECT * FROM ${table.name} ORDER BY rowid`);
    assert.deepEqual(rows, table.samples, table.name);
    await db.execute(`DELETE FROM ${table.name}`);
  }
});

clientTest("a migration that fails half way leaves nothing behind", async (db) => {
  const broken = { ...memos2, ddl: [...memos2.ddl, "CREATE INDEX memos_2_wrong ON memos_2 (nowhere)"] };
  await assert.rejects(migrate(db, { tables: [memos1, broken] }), /nowhere/);
  assert.deepEqual([await namesOf(db, "table"), await namesOf(db, "trigger")], [[], []]);
});

clientTest("a row written by the oldest code passes through every version", async (db) => {
  await migrate(db, { tables: FIXTURES });
  await db.execute("INSERT INTO memos_1 (id, title, author, place) VALUES ('a', 'Old', NULL, NULL)");
  const { rows } = await db.execute("SELECT headline, length, author, place, origin FROM memos_3");
  assert.deepEqual(rows, [{ headline: "Old", length: 3, author: "", place: 0, origin: "memos" }]);
  await db.execute("UPDATE memos_3 SET origin = 'mine'");
  await db.execute("UPDATE memos_2 SET color = 'red'");
  await db.execute(
    "INSERT OR REPLACE INTO memos_1 (id, title, author, place) VALUES ('a', 'Newer', 'Ada', 3)",
  );
  assert.deepEqual((await db.execute("SELECT * FROM memos_3")).rows, [
    { id: "a", headline: "Newer", length: 5, author: "Ada", place: 3, color: "red", origin: "mine" },
  ]);
});

Deno.test("two processes that migrate one new file at once both succeed", async () => {
  const place = await makePlace("file");
  const mod = new URL("./mod.ts", import.meta.url).href;
  const code = `import { openDatabase, schemaVersions } from ${JSON.stringify(mod)};
    const db = await openDatabase({ url: ${
    JSON.stringify(place.options.url)
  }, authToken: null, syncUrl: null });
    console.log(Object.keys(await schemaVersions(db)).length); await db.close();`;
  try {
    const start = () =>
      new Deno.Command(Deno.execPath(), {
        args: ["eval", "--quiet", `--config=${new URL("../deno.json", import.meta.url).pathname}`, code],
      }).output();
    for (const { success, stdout, stderr } of await Promise.all([start(), start()])) {
      assert.ok(success, new TextDecoder().decode(stderr));
      assert.equal(
        Number(new TextDecoder().decode(stdout)),
        new Set(TABLES.map((table) => table.entity)).size,
      );
    }
    const db = createDatabaseClient(place.options);
    assert.deepEqual(await namesOf(db, "table"), [...NAMES, LEDGER].sort());
    await db.close();
  } finally {
    await place.remove();
  }
});

clientTest("many clients that migrate one new database at once all succeed", async (db, place) => {
  const others = Array.from({ length: 4 }, () => createDatabaseClient(place.options));
  try {
    const reports = await Promise.all([db, ...others].map((one) => migrate(one, { tables: FIXTURES })));
    assert.deepEqual(
      reports.flatMap((report) => report.created).sort(),
      FIXTURES.map((table) => table.name).sort(),
    );
  } finally {
    await Promise.all(others.map((one) => one.close()));
  }
});

clientTest(
  "retire() drops a version that has a successor, its triggers with it, and nothing else",
  async (db) => {
    await migrate(db, { tables: FIXTURES });
    await db.execute("INSERT INTO memos_1 (id, title) VALUES ('a', 'Old')");
    for (const name of ["memos_3", "memos_9", "notes_1", "memos", "memos_1; DROP TABLE memos_3"]) {
      await assert.rejects(retire(db, name), MigrationError);
    }
    assert.deepEqual([await retire(db, "memos_1"), await retire(db, "memos_1")], [true, false]);
    assert.deepEqual(await namesOf(db, "table"), ["memos_2", "memos_3", "prints_1", "prints_2", LEDGER]);
    assert.ok((await namesOf(db, "trigger")).every((name) => !String(name).startsWith("forward_memos_1")));
    assert.ok((await namesOf(db, "trigger")).every((name) => !String(name).startsWith("backward_memos_2")));
    await db.execute("UPDATE memos_3 SET headline = 'Written by newer code'");
    assert.deepEqual((await db.execute("SELECT headline FROM memos_2")).rows, [{
      headline: "Written by newer code",
    }]);
    assert.equal((await db.execute("SELECT * FROM memos_3")).rows.length, 1);
    assert.equal((await migrate(db, { tables: FIXTURES })).skipped, true);
    await migrate(db, { tables: FIXTURES, always: true });
    assert.ok(!(await namesOf(db, "table")).includes("memos_1"), "a later migration does not make it anew");
  },
);
