import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { createDatabaseClient } from "./open.ts";

const rows = (count: number) =>
  Array.from(
    { length: count },
    () => ({ sql: "INSERT INTO notes (text) VALUES (?)", args: ["x".repeat(500)] }),
  );

Deno.test("what commits wrote comes into the tables while the file is open, and nothing is left beside it after", async () => {
  const folder = await Deno.makeTempDir();
  const path = `${folder}/checkpoints.db`;
  const open = () => createDatabaseClient({ url: `file:${path}`, authToken: null, syncUrl: null });
  const db = open();
  try {
    await db.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)");
    for (let round = 0; round < 40; round++) await db.batch(rows(100));
    const size = async () => (await stat(path)).size;
    for (let wait = 0; wait < 400 && await size() < 1_000_000; wait++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    assert.ok(await size() > 1_000_000, `found ${await size()} bytes in the tables`);
    await db.close();
    const log = await stat(`${path}-wal`).catch(() => null);
    assert.ok(log === null || log.size === 0, `found a log of ${log?.size} bytes`);
    const again = open();
    assert.deepEqual((await again.execute("SELECT count(*) AS notes FROM notes")).rows, [{ notes: 4000 }]);
    await again.close();
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("the log does not grow beyond its bound however long commits follow each other", async () => {
  const folder = await Deno.makeTempDir();
  const path = `${folder}/log.db`;
  const db = createDatabaseClient({ url: `file:${path}`, authToken: null, syncUrl: null });
  try {
    await db.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)");
    // More than a hundred megabytes in all.
    const big = {
      sql: "INSERT INTO notes (text) SELECT hex(randomblob(50000)) FROM (VALUES (1), (2), (3), (4))",
    };
    for (let round = 0; round < 300; round++) await db.batch([{ ...big, args: [] }]);
    const { size } = await stat(`${path}-wal`);
    assert.ok(size < 40_000_000, `found a log of ${size} bytes`);
  } finally {
    await db.close();
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("a read finds what was committed before it was asked, and does not wait for a transaction", async () => {
  const folder = await Deno.makeTempDir();
  const db = createDatabaseClient({ url: `file:${folder}/reads.db`, authToken: null, syncUrl: null });
  const count = async () => (await db.execute("SELECT count(*) AS notes FROM notes")).rows[0]?.notes;
  try {
    await db.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)");
    for (let round = 1; round <= 20; round++) {
      const writing = db.batch(rows(50));
      // All of the transaction or nothing of it.
      assert.equal(Number(await count()) % 50, 0);
      await writing;
      assert.equal(await count(), 50 * round);
    }
  } finally {
    await db.close();
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("a worker that is ended while it commits takes nothing else down, and leaves a sound file", async () => {
  const folder = await Deno.makeTempDir();
  const path = `${folder}/ended.db`;
  const script = new URL("./worker.ts", import.meta.url);
  const { openWorkerConnection } = await import("./worker_connection.ts");
  const options = { url: `file:${path}`, authToken: null, syncUrl: null };
  const check = createDatabaseClient(options);
  try {
    await check.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)");
    let told = 0;
    for (let round = 0; round < 10; round++) {
      const connection = await openWorkerConnection(options, script);
      const outcomes = Array.from(
        { length: 20 },
        () => connection.run({ kind: "batch", statements: rows(40) }),
      );
      await outcomes[round];
      await connection.close();
      told += (await Promise.all(outcomes)).filter(({ fault }) => fault === null).length;
    }
    const [row] = (await check.execute("SELECT count(*) AS notes FROM notes")).rows;
    assert.ok(Number(row?.notes) >= 40 * told, `found ${row?.notes} rows of ${told} transactions`);
    assert.equal(Number(row?.notes) % 40, 0);
    assert.deepEqual((await check.execute("PRAGMA integrity_check")).rows, [{ integrity_check: "ok" }]);
  } finally {
    await check.close();
    await Deno.remove(folder, { recursive: true });
  }
});
