import assert from "node:assert/strict";
import { memos1, memos2 } from "./compatibility_fixtures.ts";
import { MigrationError } from "./errors.ts";
import {
  defineTable,
  deleteStatement,
  insertStatement,
  type TableOptions,
  updateStatement,
  upsertStatement,
} from "./table.ts";
import { TABLES } from "./tables.ts";

const GOOD = {
  entity: "notes",
  version: 1,
  mutable: true,
  columns: { id: "TEXT NOT NULL", text: "TEXT" },
  key: ["id"],
  indexes: { by_text: "(text)", "unique once": "(text, id)" },
  samples: [{ id: "a", text: "x" }, { id: "b", text: null }],
  statements: (table: string) => ({ find: `SELECT * FROM ${table}` }),
} satisfies TableOptions<Record<string, string>>;

Deno.test("defineTable() puts the version into the name of the table and of everything that hangs on it", () => {
  const table = defineTable(GOOD);
  assert.equal(table.name, "notes_1");
  assert.deepEqual(table.ddl, [
    "CREATE TABLE IF NOT EXISTS notes_1 (\n  id TEXT NOT NULL,\n  text TEXT,\n  PRIMARY KEY (id)\n) STRICT",
    "CREATE INDEX IF NOT EXISTS notes_1_by_text ON notes_1 (text)",
    "CREATE UNIQUE INDEX IF NOT EXISTS notes_1_once ON notes_1 (text, id)",
  ]);
  assert.equal(table.statements.find, "SELECT * FROM notes_1");
});

Deno.test("the statements of a table bind every value by its place", () => {
  const table = defineTable(GOOD);
  const row = { text: "x", id: "a" };
  assert.deepEqual(insertStatement(table, row), {
    sql: "INSERT INTO notes_1 (id, text) VALUES (?, ?)",
    args: ["a", "x"],
  });
  assert.match(upsertStatement(table, row).sql, /ON CONFLICT \(id\) DO UPDATE SET text = excluded\.text$/);
  assert.deepEqual(updateStatement(table, { key: { id: "a" }, set: { text: null } }), {
    sql: "UPDATE notes_1 SET text = ? WHERE id = ?",
    args: [null, "a"],
  });
  assert.deepEqual(deleteStatement(table, row), { sql: "DELETE FROM notes_1 WHERE id = ?", args: ["a"] });
});

const mapping = memos2.parent?.mapping ?? {};
const next = {
  ...GOOD,
  version: 2,
  parent: { table: defineTable(GOOD), mapping: { id: "new.id" }, backward: null },
};
const WRONG: Readonly<Record<string, TableOptions<Record<string, string>>>> = {
  "the entity is not": { ...GOOD, entity: "Notes2" },
  "the version is not": { ...GOOD, version: 0 },
  "the key names no": { ...GOOD, key: ["other"] },
  "expected at least two": { ...GOOD, samples: GOOD.samples.slice(1) },
  "keys are minted in code": { ...GOOD, columns: { id: "INTEGER PRIMARY KEY AUTOINCREMENT", text: "TEXT" } },
  "does not give every column": { ...GOOD, samples: [{ id: "a" }, { id: "b" }] },
  "every version but the first": { ...GOOD, version: 2 },
  "wrong parent": { ...next, parent: { table: memos1, mapping, backward: null } },
  "a column not its own": { ...next, parent: { ...next.parent, mapping: { id: "new.id", size: "1" } } },
  "leaves out the key": { ...next, parent: { ...next.parent, mapping: { text: "new.text" } } },
  "a column that the parent has not": {
    ...next,
    parent: { ...next.parent, backward: { id: "new.id", size: "1" } },
  },
  "leaves out the key of the parent": { ...next, parent: { ...next.parent, backward: { text: "new.text" } } },
};

for (const [fault, options] of Object.entries(WRONG)) {
  Deno.test(`defineTable() refuses a declaration where ${fault} ...`, () => {
    assert.throws(
      () => defineTable(options),
      (error) => error instanceof MigrationError && error.message.includes(fault),
    );
  });
}

Deno.test("every table of the server is STRICT, and every version follows the one before", () => {
  for (const table of TABLES) {
    assert.match(table.ddl[0] ?? "", /\) STRICT$/, table.name);
    const older = TABLES.find((one) => one.entity === table.entity && one.version === table.version - 1);
    assert.equal(table.parent?.table, older, table.name);
  }
  assert.equal(new Set(TABLES.map((table) => table.name)).size, TABLES.length);
});
