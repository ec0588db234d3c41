import assert from "node:assert/strict";
import type { ProtocolName } from "../devices/mod.ts";
import { ADMIN_PASSWORD, signIn } from "./admin.ts";
import { pollEach } from "./faults/load.ts";
import { expectRecorded } from "./faults/on_record.ts";
import { connectDevice } from "./polling_device.ts";
import { freePort } from "./free_port.ts";
import { runTask } from "./run_task.ts";
import { makeDataFolder, type ServerProcess, startServer } from "./server_process.ts";

const DEVICES: readonly ProtocolName[] = ["composer", "trmnl", "screen", "composer", "trmnl", "screen"];

/** Devices that poll a server over and over until they are told to stop. */
async function connectAll(server: ServerProcess) {
  const devices = await Promise.all(
    DEVICES.map((protocol, number) => connectDevice(server.url, { protocol, number })),
  );
  const answered: string[] = [];
  let stopped = false;
  async function keepPolling(number: number) {
    for (let count = 1; !stopped; count++) {
      const marker = `${DEVICES[number]}-${number}-${count}`;
      try {
        await devices[number]?.poll(marker);
      } catch (error) {
        // What was under way when the server was told to end may be refused; nothing else may.
        if (stopped) return;
        throw error;
      }
      answered.push(marker);
    }
  }
  const load = Promise.all(devices.map((_, number) => keepPolling(number)));
  load.catch(() => {});
  return {
    answered,
    devices,
    /** Waits until every device was answered so many times more. */
    async pollMore(times: number) {
      const until = answered.length + times * devices.length;
      while (answered.length < until) {
        await Promise.race([load, new Promise((resolve) => setTimeout(resolve, 20))]);
      }
    },
    stop() {
      stopped = true;
      return load;
    },
  };
}

Deno.test("a database that is destroyed comes back from a backup made under load, and devices poll on", async () => {
  await using folder = await makeDataFolder();
  const env = { PORT: freePort(), ADMIN_PASSWORD };
  const backup = `${folder.path}/backups/drill.db.gz`;
  const web = `${folder.path}/web.db.gz`;
  let before: readonly string[] = [];
  const after: string[] = [];
  let during = 0;
  let databasePath = "";
  {
    await using server = await startServer({ folder: folder.path, env });
    databasePath = server.databasePath;
    const load = await connectAll(server);
    await load.pollMore(5);
    before = [...load.answered];
    const said = await runTask("backup", { args: [backup], env: { DATABASE_URL: `file:${databasePath}` } });
    assert.match(said, /Backed up \d+ rows, \d+ bytes, to .*drill\.db\.gz, \d+ bytes, verified/);
    during = load.answered.length - before.length;
    const authorization = `Basic ${btoa(`admin:${ADMIN_PASSWORD}`)}`;
    const download = await fetch(`${server.url}/settings/backup`, { headers: { authorization } });
    assert.equal(download.status, 200);
    await Deno.writeFile(web, await download.bytes());
    await load.pollMore(2);
    const ended = load.stop();
    assert.equal(await server.stop(), 0);
    await ended;

    await Deno.writeFile(databasePath, crypto.getRandomValues(new Uint8Array(50_000)));
    for (const companion of ["-wal", "-shm"]) await Deno.remove(databasePath + companion).catch(() => {});
    const restoring = { DATABASE_URL: `file:${databasePath}` };
    assert.match(
      await runTask("restore", { args: ["--check", web], env: restoring }),
      /nothing was replaced/,
    );
    assert.match(
      await runTask("restore", { args: [backup], env: restoring }),
      /what was there is now .*replaced-/,
    );

    await using again = await startServer({ folder: folder.path, env });
    assert.equal(again.url, server.url);
    after.push(...await pollEach(load.devices, "after"));
    // Nobody had to be provisioned anew.
    const { body } = await signIn(again.url).get("/api/v1/devices");
    assert.equal(body.data.length, DEVICES.length);
    assert.equal(await again.stop(), 0);
  }
  assert.ok(
    before.length >= 5 * DEVICES.length && during > 0,
    `${before.length} before, ${during} meanwhile`,
  );
  await expectRecorded(databasePath, [...before, ...after]);
});
