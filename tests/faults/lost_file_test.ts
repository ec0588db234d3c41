import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { ADMIN_PASSWORD } from "../admin.ts";
import { makeDataFolder, startServer } from "../server_process.ts";
import { connectEach, pollEach, pollUntilTrouble, readiness, readPage, recovers } from "./load.ts";
import { expectRecorded } from "./on_record.ts";

Deno.test("a database whose folder goes out of sight is waited for, and nothing is begun anew in its place", async () => {
  await using folder = await makeDataFolder();
  await using server = await startServer({ folder: folder.path, env: { ADMIN_PASSWORD } });
  const devices = await connectEach(server.url);
  const before = await Promise.all(devices.map((device) => device.poll()));
  const away = `${folder.path}-away`;
  await Deno.rename(folder.path, away);
  const markers: string[] = [];
  try {
    markers.push(...await pollUntilTrouble(devices, { url: server.url, trouble: "gone" }));
    for (const [at, device] of devices.entries()) assert.equal((await device.poll()).hash, before[at]!.hash);
    assert.match((await readiness(server.url)).detail ?? "", /gone\. Put it back/);
    assert.match(await readPage(server.url, "/"), /The database file is gone/);
    await assert.rejects(Deno.stat(server.databasePath), Deno.errors.NotFound);
  } finally {
    // The journal of what was answered meanwhile has made the folder again.
    for await (const { name } of Deno.readDir(folder.path)) {
      await Deno.rename(`${folder.path}/${name}`, `${away}/${name}`).catch(() => {});
    }
    await Deno.remove(folder.path, { recursive: true });
    await Deno.rename(away, folder.path);
  }
  await recovers(server.url);
  markers.push(...await pollEach(devices, "after"));
  assert.equal(await server.stop(), 0, server.output().slice(-2000));
  await expectRecorded(server.databasePath, markers);
});

Deno.test("another program that keeps the database locked is told once as that, and waited for", async () => {
  await using folder = await makeDataFolder();
  await using server = await startServer({ folder: folder.path, env: { ADMIN_PASSWORD } });
  const devices = await connectEach(server.url);
  const markers = await pollEach(devices, "before");
  const other = new DatabaseSync(server.databasePath);
  try {
    other.exec("BEGIN IMMEDIATE");
    markers.push(...await pollUntilTrouble(devices, { url: server.url, trouble: "locked" }));
    for (let turn = 0; turn < 2; turn++) {
      markers.push(...await pollEach(devices, `locked-${turn}`));
      assert.equal((await readiness(server.url)).trouble, "locked");
    }
    other.exec("ROLLBACK");
  } finally {
    other.close();
  }
  await recovers(server.url);
  markers.push(...await pollEach(devices, "after"));
  assert.equal(await server.stop(), 0, server.output().slice(-2000));
  assert.equal(server.output().match(/keeps the database locked/g)?.length, 1, server.output());
  await expectRecorded(server.databasePath, markers);
});
