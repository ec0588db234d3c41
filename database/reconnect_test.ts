import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers";
import { eachPlace, makePlace } from "./each_database.ts";
import { DatabaseUnavailableError } from "./errors.ts";
import { createDatabaseClient, openDatabase } from "./open.ts";
import { PATIENCE } from "./patience.ts";
import { ReconnectingClient } from "./reconnect.ts";
import { startSqld } from "./sqld.ts";
import { openWorkerConnection } from "./worker_connection.ts";

const ONE = "SELECT 1 AS one";

/** Runs until it succeeds; a service that does not resume fails the test by its error. */
async function resumes<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < 1000; tries++) {
    try {
      return await call();
    } catch (error) {
      assert.ok(error instanceof DatabaseUnavailableError, `expected an outage, found ${error}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return call();
}

/** Stops a process, and waits until the signal has reached each of its threads: one that still runs may answer. */
async function pause(pid: number): Promise<void> {
  Deno.kill(pid, "SIGSTOP");
  const runs = () =>
    readdirSync(`/proc/${pid}/task`).some((thread) =>
      !/\) T /.test(readFileSync(`/proc/${pid}/task/${thread}/stat`, "utf8"))
    );
  while (runs()) await new Promise((resolve) => setTimeout(resolve, 5));
}

Deno.test("a client outlives a restart of its server and finds what was committed", async () => {
  const first = await startSqld();
  const db = await openDatabase({ url: first.url, authToken: null, syncUrl: null });
  try {
    await db.batch([{ sql: "CREATE TABLE notes (id TEXT)", args: [] }, {
      sql: "INSERT INTO notes VALUES ('a')",
      args: [],
    }]);
    await first.kill();
    await assert.rejects(db.execute(ONE), DatabaseUnavailableError);
    await assert.rejects(db.batch([{ sql: ONE, args: [] }]), DatabaseUnavailableError);
    const second = await startSqld({ port: first.port, dir: first.dir });
    try {
      const { rows } = await resumes(() => db.execute("SELECT id FROM notes"));
      assert.deepEqual(rows, [{ id: "a" }]);
    } finally {
      await second.stop();
    }
  } finally {
    await db.close();
    await first.stop();
  }
});

Deno.test("a client gives up on a server that hangs, and uses it again when it goes on", async () => {
  const sqld = await startSqld();
  const db = createDatabaseClient({ url: sqld.url, authToken: null, syncUrl: null, patience: { call: 150 } });
  try {
    await db.execute(ONE);
    await pause(sqld.pid);
    await assert.rejects(db.execute(ONE), /no answer within 150 ms/);
    for (let tries = 0; tries < 5; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      let refused = false;
      db.execute(ONE).catch(() => refused = true);
      await new Promise((resolve) => setImmediate(resolve));
      assert.ok(refused, "nobody waits for it again");
    }
    Deno.kill(sqld.pid, "SIGCONT");
    assert.deepEqual((await resumes(() => db.execute(ONE))).rows, [{ one: 1 }]);
  } finally {
    await db.close();
    await sqld.stop();
  }
});

Deno.test("a client gives up on a file whose call takes too long, and goes on with a fresh worker", async () => {
  const place = await makePlace("file");
  const db = createDatabaseClient({ ...place.options, patience: { call: 400 } });
  try {
    await db.execute(ONE);
    const slow =
      "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 8000000) SELECT max(x) FROM n";
    await assert.rejects(db.execute(slow), /no answer within 400 ms/);
    assert.deepEqual((await resumes(() => db.execute(ONE))).rows, [{ one: 1 }]);
  } finally {
    await db.close();
    await place.remove();
  }
});

Deno.test("a client survives the crash of its worker", async () => {
  const source = `let calls = 0; self.onmessage = (event) => { if (++calls === 3) throw new Error("crashed");
    const outcome = { results: [{ rows: [], rowsAffected: 7 }], fault: null };
    self.postMessage({ answers: event.data.calls.map(({ id }) => ({ id, outcome })), isLast: true }); };`;
  const script = new URL(`data:text/javascript,${encodeURIComponent(source)}`);
  const options = { url: "file:none", authToken: null, syncUrl: null };
  let opened = 0;
  const db = new ReconnectingClient({
    open: () => (opened++, openWorkerConnection(options, script)),
    prepare: null,
    patience: PATIENCE,
  });
  try {
    assert.equal((await db.execute(ONE)).rowsAffected, 7);
    const both = await Promise.allSettled([db.execute(ONE), db.execute(ONE)]);
    for (const one of both) {
      assert.ok(one.status === "rejected" && one.reason instanceof DatabaseUnavailableError);
      assert.match(one.reason.message, /worker stopped.*crashed/);
    }
    assert.equal((await resumes(() => db.execute(ONE))).rowsAffected, 7);
    assert.equal(opened, 2);
  } finally {
    await db.close();
  }
});

Deno.test("more calls than may wait are refused, and those that wait are answered", async () => {
  const place = await makePlace("file");
  const db = createDatabaseClient(place.options);
  try {
    await db.execute(ONE);
    const settled = await Promise.allSettled(Array.from({ length: 2100 }, () => db.execute(ONE)));
    const refused = settled.filter((one) => one.status === "rejected");
    assert.equal(refused.length, 2100 - 2048);
    assert.match(String(refused[0]?.reason), /2048 calls are already waiting/);
    assert.deepEqual((await db.execute(ONE)).rows, [{ one: 1 }]);
  } finally {
    await db.close();
    await place.remove();
  }
});

Deno.test("a file that is lost, then another, then garbage, then put back: unavailable while it is bad, no restart after", async () => {
  const place = await makePlace("file");
  const path = place.options.url.slice("file:".length);
  const db = await openDatabase(place.options);
  try {
    await Deno.remove(path);
    for (let tries = 0; tries < 3; tries++) {
      await assert.rejects(db.execute(ONE), /its file is gone/);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await assert.rejects(Deno.stat(path), Deno.errors.NotFound);
    await Deno.writeFile(path, new Uint8Array());
    // A new empty file has been migrated before the first call gets through.
    const { rows } = await resumes(() => db.execute("SELECT count(*) AS count FROM devices_1"));
    assert.deepEqual(rows, [{ count: 0 }]);

    await db.execute("CREATE TABLE kept (id TEXT)");
    await db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    await Deno.copyFile(path, `${path}.good`);
    await Deno.writeTextFile(`${path}.bad`, "not a database, ".repeat(1000));
    await Deno.rename(`${path}.bad`, path);
    for (let tries = 0; tries < 3; tries++) {
      await assert.rejects(db.execute("SELECT count(*) FROM kept"), DatabaseUnavailableError);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await Deno.rename(`${path}.good`, path);
    const kept = await resumes(() => db.execute("SELECT count(*) AS count FROM kept"));
    assert.deepEqual(kept.rows, [{ count: 0 }]);
  } finally {
    await db.close();
    await place.remove();
  }
});

Deno.test("openDatabase() makes the folder of a file, and says so when it cannot", async () => {
  const dir = await Deno.makeTempDir();
  try {
    const db = await openDatabase({
      url: `file:${join(dir, "a", "b", "c.db")}`,
      authToken: null,
      syncUrl: null,
    });
    await db.close();
    assert.ok((await Deno.stat(join(dir, "a", "b", "c.db"))).isFile);
    await Deno.writeTextFile(join(dir, "plain"), "");
    const below = openDatabase({ url: `file:${join(dir, "plain", "c.db")}`, authToken: null, syncUrl: null });
    await assert.rejects(below, DatabaseUnavailableError);
  } finally {
    await Deno.remove(dir, { recursive: true });
  }
});

eachPlace("openDatabase() closes a connection that it cannot prepare", async (place) => {
  const db = createDatabaseClient(place.options);
  // A view where the ledger belongs: reading works, adding to it cannot.
  await db.execute("CREATE VIEW schema_ledger AS SELECT 'nobody_1' AS name");
  await db.close();
  await assert.rejects(openDatabase(place.options));
});
