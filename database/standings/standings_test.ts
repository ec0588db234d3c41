import assert from "node:assert/strict";
import { appStateStatements, findAppState } from "../app_states/mod.ts";
import { findApp, insertApp } from "../apps/mod.ts";
import { type DeviceRow, findDevice, insertDevice } from "../devices/mod.ts";
import { databaseTest } from "../each_database.ts";
import { setLabels } from "../labels/mod.ts";
import { findPlaylist, replacePlaylist } from "../playlists/mod.ts";
import { insertRequest } from "../requests/mod.ts";
import { request } from "../requests/sample.ts";
import { findScreen, screenStatement } from "../screens/mod.ts";
import { screen } from "../screens/sample.ts";
import { insertToken } from "../tokens/mod.ts";
import { findStanding } from "./mod.ts";

const DEVICE: DeviceRow = {
  id: "d1",
  friendlyId: "A1B2C3",
  hardwareId: "AA:BB",
  name: 'Größe "1"',
  note: "Left\nof it",
  model: "og",
  panel: { width: 800, height: 480 },
  panelFrom: "device",
  labels: { room: "lobby" },
  timeZone: "Europe/Vienna",
  locale: "de-AT",
  defaultAppId: "a1",
  refreshSeconds: null,
  sleep: { from: "23:00", to: "06:00" },
  provisioning: "admitted",
  createdAt: 1,
  updatedAt: 2,
};
const ITEM = { deviceId: "d1", appId: "a1", days: [1, 2], from: null, to: "18:00", polls: 1, minutes: null };

databaseTest("a device alone stands with nothing", async (db) => {
  await insertDevice(db, { ...DEVICE, defaultAppId: null });
  assert.deepEqual(await findStanding(db, { by: "id", value: "d1", now: 1 }), {
    device: { ...DEVICE, defaultAppId: null },
    screen: null,
    typedLabels: {},
    playlist: [],
    queuedSelectors: [],
    isQueued: false,
    defaultApp: null,
    state: null,
    tokenOwner: null,
  });
  assert.equal(await findStanding(db, { by: "id", value: "d2", now: 1 }), null);
});

databaseTest("what is read of a device at once is what is read of it one by one", async (db) => {
  await insertDevice(db, DEVICE);
  await insertDevice(db, { ...DEVICE, id: "d2", friendlyId: "X", hardwareId: "X" });
  await insertApp(db, {
    id: "a1",
    kind: "clock",
    name: "Clock",
    settings: { a: 1 },
    createdAt: 1,
    updatedAt: 1,
  });
  await db.batch([
    screenStatement(
      screen("d1", { app: { kind: "message", settings: {} }, text: "Grüß", telemetry: { rssi: -1 } }),
    ),
    ...appStateStatements({ deviceId: "d1", appId: "a1", revision: 3, state: { step: 2 }, at: 1 }),
    ...appStateStatements({ deviceId: "d2", appId: "a1", revision: 9, state: null, at: 1 }),
  ]);
  await setLabels(db, "d1", { B: "Zwei", A: "Eins" }, 1);
  await replacePlaylist(db, "d1", [{ ...ITEM, id: "p1", position: 1 }, { ...ITEM, id: "p2", position: 0 }]);
  const found = await findStanding(db, { by: "hardwareId", value: "AA:BB", now: 1 });
  assert.deepEqual(found, {
    device: await findDevice(db, "d1"),
    screen: await findScreen(db, "d1"),
    typedLabels: { A: "Eins", B: "Zwei" },
    playlist: await findPlaylist(db, "d1"),
    queuedSelectors: [],
    isQueued: false,
    defaultApp: await findApp(db, "a1"),
    state: { appId: "a1", ...await findAppState(db, { deviceId: "d1", appId: "a1" }) },
    tokenOwner: null,
  });
  assert.deepEqual(found?.playlist.map(({ id }) => id), ["p2", "p1"]);
});

databaseTest(
  "a token finds its device while it lasts, and tells whose it is beside another key",
  async (db) => {
    await insertDevice(db, DEVICE);
    await insertToken(db, {
      hash: "h1",
      kind: "device",
      deviceId: "d1",
      name: "",
      createdAt: 1,
      expiresAt: 10,
    });
    await insertToken(db, {
      hash: "h2",
      kind: "api",
      deviceId: null,
      name: "",
      createdAt: 1,
      expiresAt: null,
    });
    const by = async (value: string, now: number) =>
      (await findStanding(db, { by: "token", value, now }))?.device.id;
    assert.deepEqual([await by("h1", 9), await by("h1", 10), await by("h2", 9)], [
      "d1",
      undefined,
      undefined,
    ]);
    const owner = async (tokenHash: string, now: number) =>
      (await findStanding(db, { by: "friendlyId", value: "A1B2C3", tokenHash, now }))?.tokenOwner;
    assert.deepEqual([await owner("h1", 9), await owner("h1", 10), await owner("h2", 9)], ["d1", null, null]);
  },
);

databaseTest(
  "a standing tells whether a request waits for the device, and for whom others wait",
  async (db) => {
    await insertDevice(db, DEVICE);
    await insertRequest(db, request("r1", { selector: "room=lobby" }));
    await insertRequest(db, request("r2", { selector: "room=lobby" }));
    await insertRequest(db, request("r3", { deviceId: "d2" }));
    await insertRequest(db, request("r4", { deviceId: "d1", status: "shown" }));
    const read = async () => {
      const found = await findStanding(db, { by: "id", value: "d1", now: 1 });
      return [found?.queuedSelectors, found?.isQueued];
    };
    assert.deepEqual(await read(), [["room=lobby"], false]);
    await insertRequest(db, request("r5", { deviceId: "d1" }));
    assert.deepEqual(await read(), [["room=lobby"], true]);
  },
);
