import assert from "node:assert/strict";
import { open } from "node:fs/promises";
import { ADMIN_PASSWORD } from "../admin.ts";
import { makeDataFolder, ServerEndedError, startServer } from "../server_process.ts";
import { runTask } from "../run_task.ts";
import { connectEach, pollEach, pollUntilTrouble, readiness, readPage, recovers } from "./load.ts";
import { ask, expectRecorded, withDatabase } from "./on_record.ts";

const PAGE = 4096;

/** Overwrites one page of a table in a database file, as a failing disk would; what it held before. */
async function damage(path: string, table: string): Promise<void> {
  await withDatabase(path, (db) => db.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
  const [row] = await ask(path, `SELECT rootpage FROM sqlite_schema WHERE name = '${table}'`);
  const file = await open(path, "r+");
  await file.write(new Uint8Array(PAGE).fill(0xa5), 0, PAGE, (Number(row?.["rootpage"]) - 1) * PAGE);
  await file.close();
}

Deno.test("a damaged page is told at the start and while serving, and a backup mends it", async () => {
  await using folder = await makeDataFolder();
  const backup = `${folder.path}/backups/good.db.gz`;
  const options = { folder: folder.path, env: { ADMIN_PASSWORD } };
  const markers: string[] = [];
  let path = "";
  {
    await using server = await startServer(options);
    path = server.databasePath;
    const env = { DATABASE_URL: `file:${path}` };
    const devices = await connectEach(server.url);
    const shown = await Promise.all(devices.map((device) => device.poll()));
    markers.push(...await pollEach(devices, "before"));
    await runTask("backup", { args: [backup], env });

    await damage(path, "devices_2");
    // What SQLite holds in memory is whole; a new connection reads the file.
    await signalReopen(path);
    const polled = await pollUntilTrouble(devices, { url: server.url, trouble: "damaged" });
    // What was committed before the damage was seen is in the file that the backup replaces.
    markers.push(...polled.filter((marker) => marker.startsWith("more-")));
    assert.deepEqual(await Promise.all(devices.map((device) => device.poll())), shown);
    const { status, trouble, detail = "" } = await readiness(server.url);
    assert.deepEqual([status, trouble], [503, "damaged"], server.output().slice(-3000));
    assert.match(detail, /is damaged\. .*deno task restore/);
    assert.ok(server.output().includes(`database="${path}"`), "the log names the file");
    assert.match(await readPage(server.url, "/exchanges"), /is damaged/, "pages say so");

    await runTask("restore", { args: [backup], env });
    await recovers(server.url);
    markers.push(...await pollEach(devices, "after"));
    assert.deepEqual(await Promise.all(devices.map((device) => device.poll())), shown);
    assert.equal(await server.stop(), 0, server.output().slice(-2000));
    await expectRecorded(path, markers);
  }

  await damage(path, "exchanges_1");
  const ended = await startServer(options).then(() => null, (error) => error);
  assert.ok(ended instanceof ServerEndedError, "a server on a damaged database does not start");
  assert.equal(ended.code, 1, ended.output);
  for (const said of [path, "data/backups/", `DATABASE_URL=file:${path} deno task restore`]) {
    assert.ok(ended.output.includes(said), `${said} in ${ended.output}`);
  }
  assert.doesNotMatch(ended.output, /\bat .+\.ts:\d+/, "a stack is nothing for whoever mends it");
  await runTask("restore", { args: [backup], env: { DATABASE_URL: `file:${path}` } });
  await using again = await startServer(options);
  const devices = await connectEach(again.url);
  markers.splice(3, markers.length, ...await pollEach(devices, "restored"));
  assert.equal(await again.stop(), 0);
  await expectRecorded(path, markers);
});

/** Puts an equal copy in the file's place, which makes a server open it anew. */
async function signalReopen(path: string): Promise<void> {
  await Deno.copyFile(path, `${path}.same`);
  await Deno.rename(`${path}.same`, path);
}
