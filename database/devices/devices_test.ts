import assert from "node:assert/strict";
import { appStateStatements, findAppState } from "../app_states/mod.ts";
import { databaseTest } from "../each_database.ts";
import { ConstraintError } from "../errors.ts";
import { findLabels, setLabels } from "../labels/mod.ts";
import { findPlaylist, replacePlaylist } from "../playlists/mod.ts";
import { hasPress, pressStatement } from "../presses/mod.ts";
import { findRequest, insertRequest } from "../requests/mod.ts";
import { request } from "../requests/sample.ts";
import { findScreen, screenStatement } from "../screens/mod.ts";
import { screen } from "../screens/sample.ts";
import { findToken, insertToken } from "../tokens/mod.ts";
import {
  countDevices,
  deleteDevice,
  type DeviceRow,
  findDevice,
  findDeviceByFriendlyId,
  findDeviceByHardwareId,
  findKnownLabels,
  insertDevice,
  listDevices,
  listDevicesOfModel,
  updateDevice,
  updateDevices,
} from "./mod.ts";

function device(id: string, change: Partial<DeviceRow> = {}): DeviceRow {
  return {
    id,
    friendlyId: `F${id}`,
    hardwareId: null,
    name: "Lobby",
    note: "",
    model: "og",
    panel: { width: 800, inks: ["k", "w"] },
    panelFrom: "device",
    labels: { room: "lobby" },
    timeZone: "Europe/Vienna",
    locale: "de-AT",
    defaultAppId: null,
    refreshSeconds: null,
    sleep: null,
    provisioning: "admitted",
    createdAt: 1,
    updatedAt: 1,
    ...change,
  };
}

databaseTest("keys and values of labels are known once each, whoever has them", async (db) => {
  await insertDevice(db, device("d1", { labels: { room: "lobby", floor: "1" } }));
  await insertDevice(db, device("d2", { labels: { room: "lobby" } }));
  await insertDevice(db, device("d3", { labels: { room: "attic" } }));
  await insertDevice(db, device("d4", { labels: {} }));
  assert.deepEqual([...await findKnownLabels(db, 10)], [["floor", ["1"]], ["room", ["attic", "lobby"]]]);
  assert.deepEqual([...await findKnownLabels(db, 2)], [["floor", ["1"]], ["room", ["attic"]]]);
});

databaseTest("a device is found by its ids, exactly as it was written", async (db) => {
  const full = device("d2", {
    hardwareId: "AA:BB",
    sleep: { from: "23:00", to: "06:00" },
    refreshSeconds: 60,
  });
  await insertDevice(db, device("d1"));
  await insertDevice(db, full);
  assert.deepEqual(await findDevice(db, "d1"), device("d1"));
  assert.deepEqual(await findDeviceByFriendlyId(db, "Fd2"), full);
  assert.deepEqual(await findDeviceByHardwareId(db, "AA:BB"), full);
  assert.deepEqual([await findDevice(db, "d9"), await findDeviceByHardwareId(db, "")], [null, null]);
});

databaseTest(
  "a friendly id and a hardware id belong to one device; no hardware id may belong to many",
  async (db) => {
    await insertDevice(db, device("d1", { hardwareId: "AA" }));
    await insertDevice(db, device("d2"));
    await insertDevice(db, device("d3"));
    await assert.rejects(insertDevice(db, device("d4", { friendlyId: "Fd1" })), ConstraintError);
    await assert.rejects(insertDevice(db, device("d4", { hardwareId: "AA" })), /devices_2\.hardware_id/);
    await assert.rejects(updateDevice(db, "d2", { hardwareId: "AA" }, 5), ConstraintError);
    assert.equal(await countDevices(db), 3);
  },
);

databaseTest("devices are listed newest first, a page at a time, and by model", async (db) => {
  for (const id of ["d1", "d2", "d3", "d4"]) {
    await insertDevice(db, device(id, id === "d3" ? { model: "x", provisioning: "waiting" } : {}));
  }
  const ids = (rows: DeviceRow[]) => rows.map((row) => row.id);
  assert.deepEqual(ids(await listDevices(db, { limit: 2 })), ["d4", "d3"]);
  assert.deepEqual(ids(await listDevices(db, { limit: 9, before: "d3" })), ["d2", "d1"]);
  assert.deepEqual(ids(await listDevicesOfModel(db, "og", 2)), ["d1", "d2"]);
  assert.deepEqual([
    await countDevices(db),
    await countDevices(db, "waiting"),
    await countDevices(db, "refused"),
  ], [4, 1, 0]);
});

databaseTest("updateDevice() changes the given fields alone, and null is a value", async (db) => {
  const before = device("d1", { sleep: { from: "22:00", to: "07:00" }, defaultAppId: "a1" });
  await insertDevice(db, before);
  const patch = {
    name: "Hall",
    note: "By the door\nleft",
    sleep: null,
    labels: {},
    refreshSeconds: 90,
    defaultAppId: null,
  };
  assert.deepEqual(await updateDevice(db, "d1", patch, 9), { ...before, ...patch, updatedAt: 9 });
  assert.deepEqual(await updateDevice(db, "d1", { id: "other" }, 10), { ...before, ...patch, updatedAt: 10 });
  assert.equal(await updateDevice(db, "d9", { name: "x" }, 9), null);
});

databaseTest(
  "deleteDevice() takes with it all that is the device's, and nothing of another's",
  async (db) => {
    const press = (deviceId: string) => ({ deviceId, button: "A", uptime: 1 });
    for (const deviceId of ["d1", "d2"]) {
      await insertDevice(db, device(deviceId));
      await setLabels(db, deviceId, { A: "Go" }, 1);
      await replacePlaylist(db, deviceId, [
        {
          id: `p${deviceId}`,
          deviceId,
          position: 0,
          appId: "a1",
          days: [],
          from: null,
          to: null,
          polls: 1,
          minutes: null,
        },
      ]);
      await db.batch([
        ...appStateStatements({ deviceId, appId: "a1", revision: 1, state: 1, at: 1 }),
        screenStatement(screen(deviceId)),
        pressStatement({ ...press(deviceId), exchangeId: "e", at: 1 }),
      ]);
      await insertToken(db, {
        hash: `t${deviceId}`,
        kind: "device",
        deviceId,
        name: "",
        createdAt: 1,
        expiresAt: null,
      });
      await insertRequest(db, request(`queued${deviceId}`, { deviceId }));
      await insertRequest(db, request(`shown${deviceId}`, { deviceId, status: "shown" }));
    }
    async function left(deviceId: string): Promise<boolean[]> {
      return [
        await findDevice(db, deviceId) !== null,
        "A" in await findLabels(db, deviceId),
        (await findPlaylist(db, deviceId)).length > 0,
        await findAppState(db, { deviceId, appId: "a1" }) !== null,
        await findScreen(db, deviceId) !== null,
        await hasPress(db, press(deviceId)),
        await findToken(db, `t${deviceId}`, 2) !== null,
        await findRequest(db, `queued${deviceId}`, 2) !== null,
        await findRequest(db, `shown${deviceId}`, 2) !== null,
      ];
    }
    assert.equal(await deleteDevice(db, "d1"), true);
    assert.equal(await deleteDevice(db, "d1"), false);
    assert.deepEqual(await left("d1"), [false, false, false, false, false, false, false, false, true]);
    assert.ok((await left("d2")).every((there) => there));
  },
);

databaseTest("updateDevices() changes none where the labels of one are others by now", async (db) => {
  for (const id of ["d1", "d2"]) await insertDevice(db, device(id));
  const labelsWere = { room: "lobby" };
  const change = (id: string, labels: Record<string, string>) => ({
    id,
    patch: { labels, name: "New" },
    labelsWere,
  });
  assert.deepEqual(await updateDevices(db, [change("d2", { room: "hall" }), change("gone", {})], 2), ["d2"]);
  const both = [change("d1", { a: "b" }), change("d2", { a: "b" })];
  await assert.rejects(updateDevices(db, both, 3), ConstraintError);
  assert.deepEqual(await findDevice(db, "d1"), device("d1"));
  assert.deepEqual((await findDevice(db, "d2"))?.labels, { room: "hall" });
  const named = { id: "d1", patch: { name: "Named" }, labelsWere };
  assert.deepEqual(await updateDevices(db, [named], 4), ["d1"]);
  assert.deepEqual(await findDevice(db, "d1"), device("d1", { name: "Named", updatedAt: 4 }));
  await assert.rejects(updateDevices(db, [{ ...named, labelsWere: {} }], 5), ConstraintError);
});
