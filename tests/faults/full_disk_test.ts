import assert from "node:assert/strict";
import { ADMIN_PASSWORD } from "../admin.ts";
import { startServer } from "../server_process.ts";
import { makeDataFolder } from "../server_process.ts";
import { connectEach, pollEach, readiness, readPage, recovers } from "./load.ts";
import { expectRecorded } from "./on_record.ts";

/** Starts a program that is not ended by a write beyond its limit, but told of it, as of a disk that is full. */
const SURVIVING = ["sh", "-c", 'trap "" XFSZ; exec "$@"', "sh"];

/** The size in bytes beyond which a process may write no file, from now on; a soft limit, which asks for no rights. */
async function limitFiles(pid: number, bytes: number | "unlimited"): Promise<void> {
  const args = ["--pid", String(pid), `--fsize=${bytes}:`];
  const { success, stderr } = await new Deno.Command("prlimit", { args }).output();
  assert.ok(success, new TextDecoder().decode(stderr));
}

Deno.test("with no room for the database and its journal, devices keep their screens and nothing answered is lost", async () => {
  await using folder = await makeDataFolder();
  await using server = await startServer({
    folder: folder.path,
    env: { ADMIN_PASSWORD },
    wrap: SURVIVING,
  });
  const devices = await connectEach(server.url);
  const shown = await Promise.all(devices.map((device) => device.poll()));
  const markers = await pollEach(devices, "before");
  assert.equal((await readiness(server.url)).status, 200);

  await limitFiles(server.pid, 0);
  for (let turn = 0; turn < 5; turn++) markers.push(...await pollEach(devices, `full${turn}`));
  assert.deepEqual(await Promise.all(devices.map((device) => device.poll())), shown);
  const { status, trouble, detail = "" } = await readiness(server.url);
  assert.deepEqual([status, trouble], [503, "failing"]);
  assert.match(detail, /disk/);
  assert.ok(server.output().includes(`database="${server.databasePath}"`), "the log names the file");
  assert.equal((await fetch(`${server.url}/healthz`).then((response) => response.json())).status, "ok");
  assert.match(await readPage(server.url, "/"), /The disk cannot be written/, "pages say so");
  // One that comes only now has no screen yet: a problem, drawn, or a refusal of its protocol.
  const stranger = await fetch(`${server.url}/api/setup`, {
    headers: { id: "02:00:00:00:99:01", model: "og" },
  });
  assert.equal((await stranger.json()).status, 404);

  await limitFiles(server.pid, "unlimited");
  await recovers(server.url);
  markers.push(...await pollEach(devices, "after"));
  assert.deepEqual(await Promise.all(devices.map((device) => device.poll())), shown);
  assert.equal(await server.stop(), 0, server.output().slice(-2000));
  await expectRecorded(server.databasePath, markers);
});
