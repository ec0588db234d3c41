import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import type { DatabaseClient } from "./client.ts";
import { DatabaseUnavailableError } from "./errors.ts";
import { createDatabaseClient } from "./open.ts";

/** Another program that writes into a database. */
const OTHER = `
  const { DatabaseSync } = await import("node:sqlite");
  const other = new DatabaseSync(Deno.args[0]);
  other.exec("INSERT INTO notes VALUES (6)");
  other.close();
`;

async function run(command: string, ...args: readonly string[]): Promise<void> {
  const { success, stderr } = await new Deno.Command(command, { args: [...args] }).output();
  assert.ok(success, new TextDecoder().decode(stderr));
}

/** What somebody may do to the files beside an open database. */
const DEEDS: Readonly<Record<string, (path: string) => Promise<void>>> = {
  "the log is removed": (path) => Deno.remove(`${path}-wal`),
  "the index is removed": (path) => Deno.remove(`${path}-shm`),
  "both are removed": async (path) => {
    await Deno.remove(`${path}-wal`);
    await Deno.remove(`${path}-shm`);
  },
  "the log is replaced by an old one": async (path) => {
    await Deno.copyFile(`${path}-wal`, `${path}-old`);
    await Deno.rename(`${path}-old`, `${path}-wal`);
  },
  "the log is replaced by garbage": async (path) => {
    await Deno.remove(`${path}-wal`);
    await Deno.writeFile(`${path}-wal`, crypto.getRandomValues(new Uint8Array(9000)));
  },
};

/** Writes a note until it is told as written; how often it was not. */
async function write(db: DatabaseClient, note: number): Promise<number> {
  for (let refused = 0; refused < 100; refused++) {
    try {
      await db.batch([{ sql: "INSERT OR IGNORE INTO notes VALUES (?)", args: [note] }]);
      return refused;
    } catch (error) {
      assert.ok(error instanceof DatabaseUnavailableError && error.moved, String(error));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  throw new Error("The database did not come back");
}

/** The notes that are there after a crash now: another process finds the files by their names alone. */
async function notesAfterCrash(path: string): Promise<unknown[]> {
  const crashed = await Deno.makeTempDir();
  // Not by this process, whose locks on a file end when it closes that file anywhere.
  await run("cp", path, `${crashed}/crash.db`);
  if (await Deno.stat(`${path}-wal`).catch(() => null)) {
    await run("cp", `${path}-wal`, `${crashed}/crash.db-wal`);
  }
  const db = new DatabaseSync(`${crashed}/crash.db`);
  try {
    assert.deepEqual(db.prepare("PRAGMA integrity_check").all().map((row) => ({ ...row })), [{
      integrity_check: "ok",
    }]);
    return db.prepare("SELECT note FROM notes ORDER BY note").all().map(({ note }) => note);
  } finally {
    db.close();
    await Deno.remove(crashed, { recursive: true });
  }
}

for (const [deed, act] of Object.entries(DEEDS)) {
  Deno.test(`when ${deed} under an open database, nothing that is told as written ends with the process`, async () => {
    const folder = await Deno.makeTempDir();
    const path = `${folder}/notes.db`;
    const db = createDatabaseClient({ url: `file:${path}`, authToken: null, syncUrl: null });
    try {
      await db.execute("CREATE TABLE notes (note INTEGER PRIMARY KEY)");
      for (let note = 1; note <= 3; note++) assert.equal(await write(db, note), 0);
      await act(path);
      assert.ok(await write(db, 4) > 0, "nobody noticed");
      assert.deepEqual(await notesAfterCrash(path), [1, 2, 3, 4]);
      assert.equal(await write(db, 5), 0);
      assert.deepEqual(await notesAfterCrash(path), [1, 2, 3, 4, 5]);
      // Both go by the same locks: what another program writes is found, and its end takes no log away.
      await run(Deno.execPath(), "eval", OTHER, path);
      assert.deepEqual((await db.execute("SELECT count(*) AS notes FROM notes")).rows, [{ notes: 6 }]);
    } finally {
      await db.close();
      await Deno.remove(folder, { recursive: true });
    }
  });
}

Deno.test("a log that is removed while nobody asks for anything is brought into the tables by itself", async () => {
  const folder = await Deno.makeTempDir();
  const path = `${folder}/notes.db`;
  const db = createDatabaseClient({ url: `file:${path}`, authToken: null, syncUrl: null });
  try {
    await db.execute("CREATE TABLE notes (note INTEGER PRIMARY KEY)");
    await write(db, 1);
    await Deno.remove(`${path}-wal`);
    let found: unknown[] = [];
    for (let tries = 0; tries < 300 && found.length === 0; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      found = await notesAfterCrash(path).catch(() => []);
    }
    assert.deepEqual(found, [1]);
  } finally {
    await db.close();
    await Deno.remove(folder, { recursive: true });
  }
});
