import assert from "node:assert/strict";
import { checkCompatibility, type Migrate, PROMISES } from "./compatibility.ts";
import { FIXTURES, memos1, memos2 } from "./compatibility_fixtures.ts";
import { MigrationError } from "./errors.ts";
import { LEDGER, migrate, type MigrationStep, planMigration } from "./migrate.ts";
import type { Table } from "./table.ts";
import { TABLES } from "./tables.ts";

for (const tables of [TABLES, FIXTURES]) {
  for (const newer of tables.filter((table) => table.parent !== null)) {
    Deno.test(`code of the release before ${newer.name} works and starts on the newer database`, async () => {
      await checkCompatibility({ tables, newer });
    });
  }
}

/** A migration whose statements are tampered with when it is the newer code's. */
function tampered(change: (step: MigrationStep) => string): Migrate {
  return async (db, { tables = [], always = false }) => {
    if (!tables.some((table) => table.name === memos2.name)) return migrate(db, { tables, always });
    const steps = planMigration(tables, 0);
    await db.batch(steps.map((step) => ({ sql: change(step), args: step.statement.args })));
  };
}

/** The chain with its second version declared wrongly. */
function wrongly(change: Partial<Table>): { tables: readonly Table[]; newer: Table } {
  const newer = { ...memos2, ...change };
  return { tables: [memos1, newer], newer };
}

async function breaks(
  promise: keyof typeof PROMISES,
  options: { tables?: readonly Table[]; newer?: Table; migrate?: Migrate },
): Promise<void> {
  const check = checkCompatibility({ tables: [memos1, memos2], newer: memos2, ...options });
  const error = await check.then(() => null, (error: unknown) => error);
  assert.ok(error instanceof Error, "the fault was not noticed");
  assert.ok(error.message.startsWith(`Broken promise: ${PROMISES[promise]}`), error.message);
}

Deno.test("the check passes where nothing is tampered with, so that the faults below are what it finds", async () => {
  await checkCompatibility({
    tables: [memos1, memos2],
    newer: memos2,
    migrate: tampered((step) => step.statement.sql),
  });
});

Deno.test("fault 1, a forwarding trigger removed, is caught for each of the three", async () => {
  for (const event of ["insert", "update", "delete"] as const) {
    await breaks(event, {
      migrate: tampered(({ statement: { sql } }) =>
        sql.includes(`CREATE TRIGGER IF NOT EXISTS forward_memos_1_to_2_${event}`) ? "SELECT 1" : sql
      ),
    });
  }
});

Deno.test("fault 2, ALTER on a released table, is caught", async () => {
  await breaks("unchanged", wrongly({ ddl: [...memos2.ddl, "ALTER TABLE memos_1 ADD COLUMN color TEXT"] }));
});

Deno.test("fault 3, the ledger's guard on the backfill removed, is caught", async () => {
  // With a way back the older table has none of them left to come back.
  const { parent } = memos2;
  assert.ok(parent);
  await breaks("twice", {
    ...wrongly({ parent: { ...parent, backward: null } }),
    migrate: tampered(({ statement: { sql } }) =>
      sql.replace(/WHERE NOT EXISTS \(SELECT 1 FROM .*?\)/, "WHERE true")
    ),
  });
});

Deno.test("fault 4, a successor stricter than its parent, is caught in the backfill and in the trigger", async () => {
  const mapping = { id: "new.id", headline: "new.title", author: "new.author", place: "new.place" };
  // The first sample satisfies it, so the migration succeeds and older code's own insert is what fails.
  await breaks("insert", wrongly({ parent: { table: memos1, mapping, backward: null } }));
  const swapped = wrongly({
    parent: { table: { ...memos1, samples: [...memos1.samples].reverse() }, mapping, backward: null },
  });
  await breaks("newer", swapped);
});

Deno.test("fault 5, a wrong mapping, is caught", async () => {
  const mapping = {
    id: "new.id",
    headline: "coalesce(new.author, '')",
    author: "new.title",
    place: "new.place",
  };
  await breaks("backfill", wrongly({ parent: { table: memos1, mapping, backward: null } }));
});

Deno.test("fault 6, a unique index on an old table, is caught", async () => {
  const index = "CREATE UNIQUE INDEX IF NOT EXISTS memos_2_titles ON memos_1 (title)";
  await breaks("unchanged", wrongly({ ddl: [...memos2.ddl, index] }));
});

Deno.test("fault 7, a ledger that refuses names that it does not know, is caught", async () => {
  await breaks("restart", {
    migrate: async (db, options) => {
      await migrate(db, options);
      const known = new Set(options.tables?.map((table) => table.name));
      for (const { name } of (await db.execute(`SELECT name FROM ${LEDGER}`)).rows) {
        if (!known.has(String(name))) throw new MigrationError(`Cannot migrate: found ${name}`);
      }
    },
  });
});

Deno.test("fault 8, a trigger of the way back removed, is caught for each of the three", async () => {
  const events = { insert: "inserted", update: "changed", delete: "deleted" } as const;
  for (const [event, name] of Object.entries(events)) {
    await breaks(name, {
      migrate: tampered(({ statement: { sql } }) =>
        sql.includes(`CREATE TRIGGER IF NOT EXISTS backward_memos_2_${event}`) ? "SELECT 1" : sql
      ),
    });
  }
});

Deno.test("fault 9, a way back that loses what the way forward needs, is caught", async () => {
  const { parent } = memos2;
  assert.ok(parent?.backward);
  const backward = { ...parent.backward, title: "upper(new.headline)" };
  await breaks("changed", wrongly({ parent: { ...parent, backward } }));
  const lossy = { ...parent.backward, place: "CASE WHEN new.place = 3 THEN NULL ELSE new.place END" };
  await breaks("kept", wrongly({ parent: { ...parent, backward: lossy } }));
});

Deno.test("a refusal that older code built into the ledger itself is caught too", async () => {
  await breaks("newer", {
    migrate: async (db, options) => {
      await migrate(db, options);
      const known = (options.tables ?? []).map((table) => `'${table.name}'`).join(", ");
      await db.execute(
        `CREATE TRIGGER IF NOT EXISTS gate BEFORE INSERT ON ${LEDGER} WHEN new.name NOT IN (${known}) ` +
          "BEGIN SELECT RAISE(ABORT, 'unknown version'); END",
      );
    },
  });
});
