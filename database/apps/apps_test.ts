import assert from "node:assert/strict";
import { appStateStatements, findAppState } from "../app_states/mod.ts";
import { databaseTest } from "../each_database.ts";
import { ConstraintError } from "../errors.ts";
import { findPlaylist, replacePlaylist } from "../playlists/mod.ts";
import { findRequest, insertRequest } from "../requests/mod.ts";
import { request } from "../requests/sample.ts";
import { findDevice, insertDevice } from "../devices/mod.ts";
import { fromColumns } from "../devices/row.ts";
import { devices2 } from "../devices/devices_2.ts";
import {
  type AppRow,
  deleteApp,
  findApp,
  findAppByKind,
  insertApp,
  listApps,
  seedApps,
  updateApp,
} from "./mod.ts";

function app(id: string, change: Partial<AppRow> = {}): AppRow {
  return { id, kind: "clock", name: "Clock", settings: { hours: 24 }, createdAt: 1, updatedAt: 1, ...change };
}

databaseTest("apps are found by id and by kind, and listed newest first", async (db) => {
  for (const id of ["a1", "a2", "a3"]) await insertApp(db, app(id, id === "a1" ? { kind: "quiz" } : {}));
  await assert.rejects(insertApp(db, app("a1")), ConstraintError);
  assert.deepEqual(await findApp(db, "a1"), app("a1", { kind: "quiz" }));
  assert.equal((await findAppByKind(db, "clock"))?.id, "a2");
  assert.deepEqual([await findApp(db, "a9"), await findAppByKind(db, "none")], [null, null]);
  assert.deepEqual((await listApps(db, { limit: 2 })).map((row) => row.id), ["a3", "a2"]);
  assert.deepEqual((await listApps(db, { limit: 2, before: "a2" })).map((row) => row.id), ["a1"]);
});

databaseTest("updateApp() changes the given fields alone", async (db) => {
  await insertApp(db, app("a1"));
  const changed = app("a1", { settings: { hours: 12, deep: [1, null] }, updatedAt: 5 });
  assert.deepEqual(await updateApp(db, "a1", { settings: changed.settings }, 5), changed);
  assert.equal(await updateApp(db, "a9", { name: "x" }, 5), null);
});

databaseTest("seedApps() fills an empty table once, even when two nodes try at the same time", async (db) => {
  const rows = (node: string) => [app(`${node}1`), app(`${node}2`, { settings: {} })];
  const seeded = await Promise.all([seedApps(db, rows("x")), seedApps(db, rows("y"))]);
  assert.deepEqual(seeded.filter((one) => one), [true]);
  assert.equal((await listApps(db, { limit: 9 })).length, 2);
  assert.deepEqual([await seedApps(db, rows("z")), await seedApps(db, [])], [false, false]);
});

databaseTest(
  "deleteApp() clears it from devices, playlists, states and the queue, and nothing else",
  async (db) => {
    const [sample] = devices2.samples;
    assert.ok(sample);
    const device = fromColumns(sample);
    await insertDevice(db, { ...device, defaultAppId: "a1" });
    await insertDevice(db, { ...device, id: "other", friendlyId: "o", hardwareId: null, defaultAppId: "a2" });
    const state = { deviceId: device.id, revision: 1, state: 1, at: 1 };
    const item = { deviceId: device.id, days: [], from: null, to: null, polls: 1, minutes: null };
    for (const [position, appId] of ["a1", "a2"].entries()) {
      await insertApp(db, app(appId));
      await db.batch(appStateStatements({ ...state, appId }));
      await insertRequest(db, request(`r${appId}`, { appId }));
      await insertRequest(db, request(`s${appId}`, { appId, status: "shown" }));
      assert.equal(position, Number(appId.slice(1)) - 1);
    }
    await replacePlaylist(
      db,
      device.id,
      ["a1", "a2"].map((appId, position) => ({ ...item, id: appId, position, appId })),
    );
    assert.equal(await deleteApp(db, "a1"), true);
    assert.equal(await deleteApp(db, "a1"), false);
    assert.deepEqual([
      (await findDevice(db, device.id))?.defaultAppId,
      (await findDevice(db, "other"))?.defaultAppId,
    ], [
      null,
      "a2",
    ]);
    assert.deepEqual((await findPlaylist(db, device.id)).map((one) => one.appId), ["a2"]);
    assert.equal(await findAppState(db, { deviceId: device.id, appId: "a1" }), null);
    assert.ok(await findAppState(db, { deviceId: device.id, appId: "a2" }));
    const statuses = await Promise.all(["ra1", "sa1", "ra2"].map((id) => findRequest(db, id, 2)));
    assert.deepEqual(statuses.map((row) => row?.status), ["cancelled", "shown", "queued"]);
  },
);
