import assert from "node:assert/strict";
import { type DatabaseClient, DatabaseUnavailableError, listDeviceLogs } from "../database/mod.ts";
import { openTestApp, type TestApp } from "./app_fixture.ts";

const MAC = { id: "AA:BB:CC:DD:EE:FF" };

/** Takes the real database away, as a lost connection would, until the returned function is called. */
function takeAway({ app }: TestApp): () => void {
  const db = app.services.db as { -readonly [K in "execute" | "batch"]: DatabaseClient[K] };
  const { execute, batch } = db;
  const away = () => Promise.reject(new DatabaseUnavailableError("Cannot reach the database: taken away"));
  db.execute = away;
  db.batch = away;
  return () => Object.assign(db, { execute: execute.bind(db), batch: batch.bind(db) });
}

async function settled(test: TestApp): Promise<void> {
  for (let turn = 0; turn < 100 && test.app.services.exchanges.deferred > 0; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

Deno.test("away: a setup is refused and never answered with an empty key", async () => {
  await using test = await openTestApp();
  await (await test.fetch("/api/display", { headers: MAC })).text();
  const back = takeAway(test);
  const setup = await (await test.fetch("/api/setup", { headers: MAC })).json();
  assert.deepEqual([setup.status, setup.api_key], [404, null]);
  back();
});

Deno.test("away: a screen comes in the encoding that is asked for, or is a drawn problem, never another encoding", async () => {
  await using test = await openTestApp();
  const device = await test.admin("POST", "/api/v1/devices", { name: "Kitchen" });
  const get = async (extension: string) => {
    const response = await test.fetch(`/screens/${device.friendly_id}.${extension}?token=${device.token}`);
    return {
      type: response.headers.get("content-type"),
      bytes: new Uint8Array(await response.arrayBuffer()),
    };
  };
  const png = await get("png");
  await get("bmp");
  const back = takeAway(test);
  assert.deepEqual(await get("png"), png);
  assert.equal((await get("bmp")).type, "image/bmp");
  assert.notEqual((await get("raw")).type, "image/bmp");
  back();
});

Deno.test("away: a token that was replaced gets nothing any more", async () => {
  await using test = await openTestApp();
  const device = await test.admin("POST", "/api/v1/devices", { name: "Kitchen" });
  const get = () => test.fetch(`/screens/${device.friendly_id}.png?token=${device.token}`);
  const good = new Uint8Array(await (await get()).arrayBuffer());
  await test.admin("POST", `/api/v1/devices/${device.id}/token`);
  const back = takeAway(test);
  assert.notDeepEqual(new Uint8Array(await (await get()).arrayBuffer()), good);
  back();
});

Deno.test("away: no device is told to come again at once", async () => {
  await using test = await openTestApp({}, "2026-03-04T12:00:59Z");
  await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  const { data: apps } = await test.admin("GET", "/api/v1/apps");
  const clock = apps.find(({ kind }: { kind: string }) => kind === "clock");
  await test.admin("PATCH", `/api/v1/devices/${device.id}`, { default_app_id: clock.id });
  assert.equal((await test.composer()).refresh_rate, 1);
  const back = takeAway(test);
  const answer = await test.composer();
  assert.equal(answer.app, "clock");
  assert.equal(answer.refresh_rate, 60);
  back();
});

Deno.test("away: polls, image fetches and log entries are on record once it is back", async () => {
  await using test = await openTestApp();
  const { image_url } = await test.composer();
  const before = (await test.admin("GET", "/api/v1/exchanges")).data.length;
  const back = takeAway(test);
  await test.composer();
  const image = await test.fetch(new URL(image_url).pathname);
  assert.equal(image.status, 200);
  await image.arrayBuffer();
  assert.equal((await test.fetch(`/images/${"0".repeat(64)}.png`)).status, 503);
  const log = await test.fetch("/api/log", {
    method: "POST",
    headers: MAC,
    body: '{"logs":[{"a":1},{"b":2}]}',
  });
  assert.equal(log.status, 204);
  back();
  await settled(test);
  assert.equal((await test.admin("GET", "/api/v1/exchanges")).data.length, before + 4);
  const { rows } = await test.app.services.db.execute("SELECT count(*) AS entries FROM device_logs_1");
  assert.equal(Number(rows[0]?.entries), 2);
  assert.equal((await listDeviceLogs(test.app.services.db, { deviceId: "none", limit: 5 })).length, 0);
});
