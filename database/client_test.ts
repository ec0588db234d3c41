import assert from "node:assert/strict";
import fc from "fast-check";
import type { DatabaseClient } from "./client.ts";
import { clientTest } from "./each_database.ts";
import { ConstraintError, StatementError } from "./errors.ts";
import { createDatabaseClient } from "./open.ts";

const CREATE =
  "CREATE TABLE notes (id TEXT NOT NULL PRIMARY KEY, place INTEGER NOT NULL UNIQUE CHECK (place < 100), " +
  "weight REAL, body BLOB) STRICT";

async function add(db: DatabaseClient, id: string, place: number): Promise<void> {
  await db.execute({ sql: "INSERT INTO notes (id, place) VALUES (?, ?)", args: [id, place] });
}

async function ids(db: DatabaseClient): Promise<unknown[]> {
  return (await db.execute("SELECT id FROM notes ORDER BY id")).rows.map((row) => row["id"]);
}

clientTest("a client gives back blobs, nulls, text, integers and reals as they were given", async (db) => {
  const args = [new Uint8Array([0, 1, 255]), new Uint8Array(0), null, "Grüß 🙂", 2 ** 53 - 1, -5, 0.5, ""];
  const names = args.map((_, place) => `c${place}`);
  const sql = `SELECT ${names.map((name) => `? AS ${name}`).join(", ")}`;
  const { rows, rowsAffected } = await db.execute({ sql, args });
  assert.equal(rowsAffected, 0);
  assert.deepEqual(rows, [Object.fromEntries(names.map((name, place) => [name, args[place]]))]);
});

clientTest("a client binds a part of a larger buffer as that part alone", async (db) => {
  const part = new Uint8Array([9, 1, 2, 9]).subarray(1, 3);
  assert.deepEqual((await db.execute({ sql: "SELECT ? AS part", args: [part] })).rows, [{
    part: new Uint8Array([1, 2]),
  }]);
});

clientTest("a client binds whole numbers as integers", async (db) => {
  const { rows } = await db.execute({
    sql: "SELECT typeof(?) AS a, typeof(?) AS b, ? || '' AS c",
    args: [1, 1.5, 7],
  });
  assert.deepEqual(rows, [{ a: "integer", b: "real", c: "7" }]);
});

clientTest("a client keeps any text, blob and number through a table", async (db) => {
  await db.execute("CREATE TABLE things (id INTEGER PRIMARY KEY, a TEXT, b BLOB, c INTEGER, d REAL) STRICT");
  const text = fc.string({ unit: "grapheme" }).filter((value) => !value.includes("\0"));
  const blob = fc.uint8Array({ maxLength: 500 }).map((value) => new Uint8Array(value));
  const rows = fc.sample(
    fc.tuple(text, blob, fc.maxSafeInteger(), fc.double({ noNaN: true, min: -1e9, max: 1e9 })),
    {
      numRuns: 60,
      seed: 7,
    },
  );
  await db.batch(
    rows.map((row, id) => ({ sql: "INSERT INTO things VALUES (?, ?, ?, ?, ?)", args: [id, ...row] })),
  );
  const found = (await db.execute("SELECT a, b, c, d FROM things ORDER BY id")).rows;
  assert.deepEqual(found, rows.map(([a, b, c, d]) => ({ a, b, c, d: d === 0 ? 0 : d })));
});

clientTest("a client counts the rows that a write changed", async (db) => {
  await db.execute(CREATE);
  await add(db, "a", 1);
  await add(db, "b", 2);
  assert.equal((await db.execute("UPDATE notes SET weight = 1")).rowsAffected, 2);
  assert.equal((await db.execute("DELETE FROM notes WHERE id = 'none'")).rowsAffected, 0);
  const returned = await db.execute("DELETE FROM notes WHERE id = 'a' RETURNING id");
  assert.deepEqual([returned.rows, returned.rowsAffected], [[{ id: "a" }], 0]);
});

clientTest("a batch is applied whole or not at all, and answers each statement", async (db) => {
  await db.execute(CREATE);
  const insert = "INSERT INTO notes (id, place) VALUES (?, ?)";
  const results = await db.batch([
    { sql: insert, args: ["a", 1] },
    { sql: "SELECT count(*) AS count FROM notes", args: [] },
  ]);
  assert.deepEqual([results[0]?.rowsAffected, results[1]?.rows], [1, [{ count: 1 }]]);
  await assert.rejects(
    db.batch([{ sql: insert, args: ["b", 2] }, { sql: insert, args: ["c", 1] }, {
      sql: insert,
      args: ["d", 4],
    }]),
    ConstraintError,
  );
  await assert.rejects(
    db.batch([{ sql: insert, args: ["b", 2] }, { sql: "SELECT * FROM missing", args: [] }]),
    StatementError,
  );
  assert.deepEqual(await ids(db), ["a"]);
  assert.deepEqual(await db.batch([]), []);
});

const VIOLATIONS: Readonly<Record<string, readonly [sql: string, constraint: string]>> = {
  "PRIMARY KEY": ["INSERT INTO notes (id, place) VALUES ('a', 2)", "UNIQUE constraint failed: notes.id"],
  "UNIQUE": ["INSERT INTO notes (id, place) VALUES ('b', 1)", "UNIQUE constraint failed: notes.place"],
  "NOT NULL": ["INSERT INTO notes (id) VALUES ('b')", "NOT NULL constraint failed: notes.place"],
  "CHECK": ["INSERT INTO notes (id, place) VALUES ('b', 100)", "CHECK constraint failed: place < 100"],
  "STRICT type": [
    "INSERT INTO notes (id, place) VALUES ('b', 'x')",
    "cannot store TEXT value in INTEGER column notes.place",
  ],
};

clientTest(
  "a client turns every broken constraint into ConstraintError with SQLite's text, alone and in a batch",
  async (db) => {
    await db.execute(CREATE);
    await add(db, "a", 1);
    for (const [name, [sql, constraint]] of Object.entries(VIOLATIONS)) {
      for (const broken of [db.execute(sql), db.batch([{ sql, args: [] }])]) {
        const error = await broken.then(() => null, (error: unknown) => error);
        assert.ok(error instanceof ConstraintError, `${name}: ${error}`);
        assert.equal(error.constraint, constraint, name);
      }
    }
    assert.deepEqual(await ids(db), ["a"]);
  },
);

clientTest("a client blames wrong SQL and arguments that no column holds on the statement", async (db) => {
  await assert.rejects(db.execute("SELEC 1"), StatementError);
  await assert.rejects(db.execute("SELECT * FROM missing"), /no such table: missing/);
  await assert.rejects(db.execute({ sql: "SELECT ?", args: [Number.NaN] }), StatementError);
  await assert.rejects(db.execute("SELECT 9223372036854775807 AS big"), StatementError);
  assert.deepEqual((await db.execute("SELECT 1 AS one")).rows, [{ one: 1 }]);
});

clientTest("many calls at once all succeed, and two clients see each other's writes", async (db, place) => {
  await db.execute(CREATE);
  const other = createDatabaseClient(place.options);
  try {
    await Promise.all(Array.from({ length: 30 }, (_, at) => add(at % 2 === 0 ? db : other, `n${at}`, at)));
    assert.equal((await ids(db)).length, 30);
    assert.equal((await ids(other)).length, 30);
  } finally {
    await other.close();
  }
});

clientTest(
  "close() finishes what is under way, refuses what comes later, and may be called twice",
  async (db) => {
    await db.execute(CREATE);
    const pending = Promise.all([add(db, "a", 1), add(db, "b", 2), ids(db)]);
    await Promise.all([db.close(), db.close()]);
    await pending;
    await assert.rejects(db.execute("SELECT 1"), /closed/);
  },
);
