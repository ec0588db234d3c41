import assert from "node:assert/strict";
import { ADMIN_PASSWORD } from "../admin.ts";
import { makeDataFolder, startServer } from "../server_process.ts";
import { connectEach, pollEach, recovers } from "./load.ts";
import { expectRecorded } from "./on_record.ts";

Deno.test("polls that were answered are on record after a kill, though the log beside the database was removed", async () => {
  await using folder = await makeDataFolder();
  const env = { ADMIN_PASSWORD };
  const markers: string[] = [];
  let databasePath = "";
  {
    await using server = await startServer({ folder: folder.path, env });
    databasePath = server.databasePath;
    const devices = await connectEach(server.url);
    for (const beside of ["-shm"]) {
      markers.push(...await pollEach(devices, `before${markers.length}`));
      await Deno.remove(databasePath + beside);
      markers.push(...await pollEach(devices, `after${markers.length}`));
      await recovers(server.url);
    }
    // Nothing is in the tables but what was brought there when the log was missed.
    await Deno.remove(`${databasePath}-wal`);
    markers.push(...await pollEach(devices, "last"));
    await server.kill();
    assert.match(server.output(), /-wal or -shm, was removed or replaced/);
  }
  await using again = await startServer({ folder: folder.path, env });
  await recovers(again.url);
  assert.equal(await again.stop(), 0, again.output().slice(-2000));
  await expectRecorded(databasePath, markers);
});
