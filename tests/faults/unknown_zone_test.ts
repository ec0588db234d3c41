import assert from "node:assert/strict";
import { findDatabaseFaults } from "../../database/mod.ts";
import { ADMIN_PASSWORD, signIn } from "../admin.ts";
import { makeDataFolder, startServer } from "../server_process.ts";
import { connectEach, pollEach, readPage } from "./load.ts";
import { ask, expectRecorded } from "./on_record.ts";

Deno.test("a time zone that the runtime does not know any more breaks neither polls nor pages", async () => {
  await using folder = await makeDataFolder();
  const options = { folder: folder.path, env: { ADMIN_PASSWORD } };
  let path = "";
  let clockId = "";
  {
    await using server = await startServer(options);
    path = server.databasePath;
    await pollEach(await connectEach(server.url), "first");
    const { body } = await signIn(server.url).get("/api/v1/apps");
    clockId = body.data.find(({ kind }: { kind: string }) => kind === "clock").id;
    assert.equal(await server.stop(), 0);
  }
  await ask(path, `UPDATE devices_1 SET time_zone = 'Europe/Atlantis', default_app_id = '${clockId}'`);
  await ask(path, `UPDATE devices_1 SET sleep = '{"from":"03:00","to":"03:01"}'`);
  await using server = await startServer(options);
  const devices = await connectEach(server.url);
  const markers = await pollEach(devices, "zone");
  await Promise.all(devices.map((device) => device.poll()));
  const admin = signIn(server.url);
  const { body: { data } } = await admin.get("/api/v1/devices");
  assert.equal(data.length, 3);
  for (const { friendly_id: code, time_zone: zone } of data) {
    assert.equal(zone, "UTC");
    for (const page of ["", "/playlist", "/settings", "/activity"]) {
      const { status, body } = await admin.get(`/devices/${code}${page}`);
      assert.ok(
        status === 200 || status === 303 || status === 404,
        `/devices/${code}${page}: ${status} ${body}`,
      );
    }
  }
  for (const page of ["/", "/queue", "/exchanges"]) {
    assert.doesNotMatch(await readPage(server.url, page), /503/);
  }
  const stored = await ask(path, "SELECT DISTINCT time_zone FROM devices_1");
  assert.deepEqual(
    stored.map((row) => row["time_zone"]),
    ["Europe/Atlantis"],
    "until somebody changes the device",
  );
  assert.equal((await admin.patch(`/api/v1/devices/${data[1].id}`, { name: "Renamed" })).status, 200);
  assert.equal((await admin.patch(`/api/v1/devices/${data[0].id}`, { time_zone: "Asia/Tokyo" })).status, 200);
  assert.doesNotMatch(server.output(), /RangeError/);
  assert.equal(await server.stop(), 0);
  assert.deepEqual(await findDatabaseFaults(path), []);
  await expectRecorded(path, markers);
});
