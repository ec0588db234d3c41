import assert from "node:assert/strict";
import { copyFile, open, rename } from "node:fs/promises";
import { ADMIN_PASSWORD } from "../admin.ts";
import { makeDataFolder, ServerEndedError, startServer } from "../server_process.ts";
import { connectEach, pollEach, pollUntilTrouble, readiness, readPage, recovers } from "./load.ts";
import { expectRecorded, withDatabase } from "./on_record.ts";

/** The write version in a database's header; a higher one than SQLite knows makes the file read-only for whoever opens it. */
const WRITE_VERSION = 18;
const WRITABLE = 2;
const UNKNOWN = 3;

async function setWriteVersion(path: string, version: number): Promise<void> {
  const file = await open(path, "r+");
  await file.write(Uint8Array.of(version), 0, 1, WRITE_VERSION);
  await file.close();
}

/** Puts a copy in the place of a database, which can be written or not. */
async function exchange(path: string, version: number): Promise<void> {
  // With all of its changes in the file itself; a database that cannot be written has none elsewhere.
  if (version === UNKNOWN) await withDatabase(path, (db) => db.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
  await copyFile(path, `${path}.other`);
  await setWriteVersion(`${path}.other`, version);
  await rename(`${path}.other`, path);
}

Deno.test("while its database cannot be written, devices keep their screens and all of it is written later", async () => {
  await using folder = await makeDataFolder();
  await using server = await startServer({ folder: folder.path, env: { ADMIN_PASSWORD } });
  const devices = await connectEach(server.url);
  const shown = await Promise.all(devices.map((device) => device.poll()));
  const markers = await pollEach(devices, "before");

  await exchange(server.databasePath, UNKNOWN);
  markers.push(...await pollUntilTrouble(devices, { url: server.url, trouble: "read-only" }));
  assert.deepEqual(await Promise.all(devices.map((device) => device.poll())), shown);
  const { status, trouble, detail = "" } = await readiness(server.url);
  assert.deepEqual([status, trouble], [503, "read-only"], server.output().slice(-3000));
  assert.match(detail, /cannot be written/);
  assert.ok(server.output().includes(`database="${server.databasePath}"`), "the log names the file");
  assert.match(await readPage(server.url, "/apps"), /cannot be written/, "pages say so");

  await exchange(server.databasePath, WRITABLE);
  await recovers(server.url);
  markers.push(...await pollEach(devices, "after"));
  assert.equal(await server.stop(), 0, server.output().slice(-2000));
  await expectRecorded(server.databasePath, markers);

  await exchange(server.databasePath, UNKNOWN);
  const ended = await startServer({ folder: folder.path, env: { ADMIN_PASSWORD: "another one 123" } })
    .then(() => null, (error) => error);
  assert.ok(ended instanceof ServerEndedError, "a server that can write nothing does not start");
  assert.equal(ended.code, 1);
  assert.match(ended.output, /cannot be written/);
  await setWriteVersion(server.databasePath, WRITABLE);
  await expectRecorded(server.databasePath, markers);
});
