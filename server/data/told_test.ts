import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { telemetryStatement } from "../../database/mod.ts";
import { openTestApp, PASSWORD, type TestApp } from "../app_fixture.ts";
import { paintPicture } from "../picture_fixture.ts";
import { installProbe } from "../probe_app.tsx";
import { telemetryData } from "./telemetry_data.ts";
import { toSourceData } from "./data_refs.ts";
import type { TelemetryData } from "../../apps/mod.ts";

const AUTHORIZATION = `Basic ${btoa(`admin:${PASSWORD}`)}`;

/** Shows a probe on the one device and answers what it says. */
async function say(test: TestApp, settings: Record<string, unknown>): Promise<string> {
  await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  const app = await test.admin("POST", "/api/v1/apps", { kind: "probe", settings });
  await test.admin("PATCH", `/api/v1/devices/${device.id}`, { default_app_id: app.id });
  return (await test.composer()).text;
}

/** Composes the newest exchange again. */
async function replay(test: TestApp): Promise<number> {
  const { data: [{ id }] } = await test.admin("GET", "/api/v1/exchanges?limit=1");
  const { status, body, headers } = await test.fetch(`/api/v1/exchanges/${id}/replay`, {
    method: "POST",
    headers: { authorization: AUTHORIZATION },
  });
  await body?.cancel();
  assert.ok(headers.get("content-type") !== null);
  return status;
}

Deno.test("an app gets what its device told, and its screen can be composed again", async () => {
  using _probe = installProbe();
  await using test = await openTestApp();
  await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  const at = test.clock.now().epochMilliseconds;
  const sensors = [
    { kind: "temperature", value: "21.5", unit: "celsius" },
    { kind: "temperature", value: "19", unit: "celsius" },
    { kind: "humidity", value: "", unit: "percent" },
    { make: "none" },
  ];
  await test.app.services.db.batch([
    [9, { batteryVolts: 4.1 }] as const,
    [1, { batteryVolts: 4.0, batteryPercent: 80, rssi: -60, sensors }] as const,
  ].map(([hours, values]) =>
    telemetryStatement({
      id: `t${hours}`,
      deviceId: device.id,
      exchangeId: "e",
      at: at - hours * 3_600_000,
      values,
    })
  ));
  const said = await say(test, { hours: 8 });
  const time = "2026-03-04T11:00:00Z";
  assert.equal(
    said,
    `told: ${
      JSON.stringify({
        device: device.id,
        series: [
          { name: "battery_voltage", unit: "V", points: [[time, 4]] },
          { name: "battery_percent", unit: "%", points: [[time, 80]] },
          { name: "rssi", unit: "dBm", points: [[time, -60]] },
          { name: "temperature", unit: "celsius", points: [[time, 21.5]] },
          { name: "temperature_2", unit: "celsius", points: [[time, 19]] },
        ],
      }).slice(0, 300)
    }`,
  );
  assert.equal(await replay(test), 200);
});

Deno.test("telemetry is thinned to 500 points a series, and another device is found by its code", async () => {
  await using test = await openTestApp();
  await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  const { db } = test.app.services;
  const now = test.clock.now().epochMilliseconds;
  await db.batch(Array.from({ length: 3000 }, (_, minute) =>
    telemetryStatement({
      id: `t${minute}`,
      deviceId: device.id,
      exchangeId: "e",
      at: now - minute * 60_000,
      values: { rssi: -(minute % 100) },
    })));
  const read = async (name: string | null) =>
    toSourceData(
      await telemetryData(db, { kind: "telemetry", device: name, hours: 48 }, { deviceId: null, now }),
    );
  const { value } = await read(device.friendly_id.toLowerCase());
  const { device: id, series: [rssi] } = value as TelemetryData;
  assert.equal(id, device.id);
  assert.ok(
    rssi !== undefined && rssi.points.length > 450 && rssi.points.length <= 500,
    String(rssi?.points.length),
  );
  assert.deepEqual(rssi.points.at(-1), ["2026-03-04T12:00:00Z", 0]);
  assert.deepEqual(rssi.points, rssi.points.toSorted(([one], [other]) => one < other ? -1 : 1));
  assert.equal((await read("ZZZZZZ")).error, "Cannot find the device of this source");
  assert.equal((await read(null)).value, null);
});

Deno.test("an app gets an uploaded picture, also when what was made of it is gone, and says when it was deleted", async () => {
  using _probe = installProbe();
  await using test = await openTestApp();
  const uploaded = await test.fetch("/api/v1/files?name=a.png", {
    method: "POST",
    headers: { authorization: AUTHORIZATION },
    body: await paintPicture({ width: 40, height: 30 }),
  });
  const { id } = await uploaded.json();
  const said = await say(test, { file: id });
  assert.match(said, /^file: \{"url":"data:image\/png;base64,/);
  const { hash } = await test.app.services.db.execute("SELECT hash FROM files_1").then(({ rows }) =>
    rows[0] ?? {}
  );
  await test.app.services.db.execute({ sql: "DELETE FROM contents_1 WHERE hash = ?", args: [String(hash)] });
  await using other = await openTestApp({ DATABASE_URL: test.app.services.config.databaseUrl });
  assert.equal((await other.composer()).text, said);
  assert.equal(await replay(other), 200);
  const url = JSON.parse(
    (await test.app.services.db.execute("SELECT value FROM contents_1")).rows.map((row) =>
      String(row["value"])
    )
      .find((text) => text.includes("data:image")) ?? "",
  ).url;
  assert.ok(Buffer.from(url.split(",")[1], "base64").length > 50);
  await test.admin("DELETE", `/api/v1/files/${id}`);
  assert.equal((await test.composer()).text, "file: null, Cannot find this file, it may have been deleted");
});
