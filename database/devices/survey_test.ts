import assert from "node:assert/strict";
import { insertApp } from "../apps/mod.ts";
import { databaseTest } from "../each_database.ts";
import { insertExchangeStatement } from "../exchanges/mod.ts";
import { exchange } from "../exchanges/sample.ts";
import { screenStatement } from "../screens/mod.ts";
import { screen } from "../screens/sample.ts";
import { findDevices, insertDevice, surveyDevice, surveyDevices } from "./mod.ts";
import type { DeviceRow } from "./row.ts";

function device(id: string): DeviceRow {
  return {
    id,
    friendlyId: `F${id}`,
    hardwareId: null,
    name: `Device ${id}`,
    note: "",
    model: "og",
    panel: {},
    panelFrom: "device",
    labels: { room: id },
    timeZone: "UTC",
    locale: "en",
    defaultAppId: null,
    refreshSeconds: null,
    sleep: null,
    provisioning: "admitted",
    createdAt: 1,
    updatedAt: 1,
  };
}

databaseTest(
  "surveyDevices() tells of each device what is on show, how it fares and what went wrong",
  async (db) => {
    for (const id of ["d1", "d2", "d3"]) await insertDevice(db, device(id));
    await insertApp(db, {
      id: "a1",
      kind: "clock",
      name: "Hall clock",
      settings: {},
      createdAt: 1,
      updatedAt: 1,
    });
    await db.batch([
      insertExchangeStatement({ ...exchange("e1"), error: "It broke" }),
      screenStatement({
        ...screen("d1"),
        appId: "a1",
        app: null,
        exchangeId: "e1",
        seenAt: 5,
        refreshSeconds: 60,
        telemetry: { batteryPercent: 12, batteryVolts: 3.2, charging: true, rssi: -70 },
      }),
      screenStatement({
        ...screen("d2"),
        appId: "r1",
        app: { kind: "message", settings: {} },
        exchangeId: "gone",
        telemetry: { batteryPercent: "odd", charging: false },
      }),
    ]);
    const [third, second, first] = await surveyDevices(db, { limit: 9 });
    assert.deepEqual(
      [first?.appName, first?.appKind, first?.problem, first?.seenAt, first?.refreshSeconds],
      ["Hall clock", "clock", "It broke", 5, 60],
    );
    assert.deepEqual([first?.batteryPercent, first?.batteryVolts, first?.charging], [12, 3.2, true]);
    assert.deepEqual([second?.appName, second?.appKind, second?.problem], [null, "message", null]);
    assert.deepEqual([second?.batteryPercent, second?.charging], [null, false]);
    assert.deepEqual([third?.id, third?.labels, third?.seenAt, third?.charging], [
      "d3",
      { room: "d3" },
      null,
      null,
    ]);
    assert.deepEqual([await surveyDevice(db, "d1"), await surveyDevice(db, "d9")], [first, null]);
    assert.deepEqual((await surveyDevices(db, { limit: 1 })).map(({ id }) => id), ["d3"]);
  },
);

databaseTest("findDevices() finds those that there are", async (db) => {
  for (const id of ["d1", "d2", "d3"]) await insertDevice(db, device(id));
  assert.deepEqual(await findDevices(db, ["d1", "d9", "d3"]), [device("d3"), device("d1")]);
  assert.deepEqual(await findDevices(db, []), []);
});
