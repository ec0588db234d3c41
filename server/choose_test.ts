import assert from "node:assert/strict";
import { openTestApp, type TestApp } from "./app_fixture.ts";

async function deviceOf(test: TestApp) {
  await test.composer();
  return (await test.admin("GET", "/api/v1/devices")).data[0];
}

function message(title: string) {
  return { kind: "message", settings: { title, body: "" } };
}

async function queue(test: TestApp, request: Record<string, unknown>) {
  return await test.admin("POST", "/api/v1/requests", request);
}

Deno.test("requests are shown by priority, the oldest first among equals, each once, then the default again", async () => {
  await using test = await openTestApp();
  const { id: device_id } = await deviceOf(test);
  const low = await queue(test, { device_id, app: message("low"), priority: 0 });
  const first = await queue(test, { device_id, app: message("first"), priority: 5 });
  const second = await queue(test, { device_id, app: message("second"), priority: 5 });
  const shown: string[] = [];
  for (let poll = 0; poll < 3; poll++) {
    assert.equal((await test.composer()).app, "message");
    shown.push((await test.admin("GET", "/api/v1/exchanges?limit=1")).data[0].request_id);
  }
  assert.deepEqual(shown, [first.id, second.id, low.id]);
  assert.equal((await test.composer()).app, "rotation");
  const row = await test.admin("GET", `/api/v1/requests/${first.id}`);
  assert.equal(row.status, "shown");
  const exchange = await test.admin("GET", `/api/v1/exchanges/${row.exchange_id}`);
  assert.equal(exchange.request_id, first.id);
});

Deno.test("a preview shows the next poll's bytes and uses up no request", async () => {
  await using test = await openTestApp();
  const { id: device_id } = await deviceOf(test);
  const request = await queue(test, { device_id, app: message("Lunch") });
  const authorization = `Basic ${btoa("admin:correct horse battery")}`;
  const preview = await test.fetch(`/api/v1/devices/${device_id}/screen`, { headers: { authorization } });
  const bytes = new Uint8Array(await preview.arrayBuffer());
  assert.equal((await test.admin("GET", `/api/v1/requests/${request.id}`)).status, "queued");
  const polled = await test.fetch(new URL((await test.composer()).image_url).pathname);
  assert.deepEqual(new Uint8Array(await polled.arrayBuffer()), bytes);
});

Deno.test("a request with a selector goes to a device with that label, and to one only", async () => {
  await using test = await openTestApp();
  await test.composer({ event: "init", id: "lobby-1" });
  await test.composer({ event: "init", id: "lobby-2" });
  await test.composer({ event: "init", id: "attic" });
  for (const { id, hardware_id, name } of (await test.admin("GET", "/api/v1/devices")).data) {
    const unit = String(hardware_id ?? name).toLowerCase();
    if (unit.includes("lobby")) {
      await test.admin("PATCH", `/api/v1/devices/${id}`, { labels: { room: "lobby" } });
    }
  }
  await queue(test, { selector: "room=lobby", app: message("Welcome") });
  assert.equal((await test.composer({ event: "init", id: "attic" })).app, "rotation");
  const lobby = await Promise.all(["lobby-1", "lobby-2"].map((id) => test.composer({ event: "init", id })));
  assert.deepEqual(lobby.map(({ app }) => app).sort(), ["message", "rotation"]);
});

Deno.test("an expired request is never shown, and one for later moves the refresh to its time", async () => {
  await using test = await openTestApp();
  const { id: device_id } = await deviceOf(test);
  const expired = await queue(test, { device_id, app: message("old"), expires_at: "2026-03-04T12:00:30Z" });
  await queue(test, { device_id, app: message("later"), not_before: "2026-03-04T12:00:55Z" });
  test.clock.moveTo("2026-03-04T12:00:31Z");
  const early = await test.composer();
  assert.equal(early.app, "rotation");
  assert.equal(early.refresh_rate, 24);
  assert.equal((await test.admin("GET", `/api/v1/requests/${expired.id}`)).status, "expired");
  test.clock.advance(early.refresh_rate);
  assert.equal((await test.composer()).app, "message");
});

Deno.test("a playlist takes turns within its hours, and the refresh ends at its edge", async () => {
  await using test = await openTestApp();
  const { id } = await deviceOf(test);
  const { data: apps } = await test.admin("GET", "/api/v1/apps");
  const idOf = (kind: string) => apps.find((app: { kind: string }) => app.kind === kind).id;
  await test.admin("PUT", `/api/v1/devices/${id}/playlist`, [
    { app_id: idOf("quiz"), days: [], from: "09:00", to: "12:00", polls: 1 },
    { app_id: idOf("message"), days: [], from: "09:00", to: "12:00", polls: 2 },
  ]);
  test.clock.moveTo("2026-03-04T11:59:20Z");
  const shown: string[] = [];
  for (let poll = 0; poll < 4; poll++) {
    const answer = await test.composer();
    shown.push(answer.app);
    assert.equal(answer.refresh_rate, 40);
  }
  assert.deepEqual(shown, ["quiz", "message", "message", "quiz"]);
  test.clock.moveTo("2026-03-04T12:00:00Z");
  assert.equal((await test.composer()).app, "rotation");
});

Deno.test("a device asleep is told to come when it wakes", async () => {
  await using test = await openTestApp({}, "2026-03-04T23:00:00Z");
  const { id } = await deviceOf(test);
  await test.admin("PATCH", `/api/v1/devices/${id}`, { sleep: { from: "22:00", to: "06:30" } });
  assert.equal((await test.composer()).refresh_rate, 7.5 * 3600);
});

Deno.test("a clock is valid to the next minute, and so is its refresh rate", async () => {
  await using test = await openTestApp({}, "2026-03-04T12:00:42.500Z");
  const { id } = await deviceOf(test);
  const { data: apps } = await test.admin("GET", "/api/v1/apps");
  const clock = apps.find((app: { kind: string }) => app.kind === "clock");
  await test.admin("PATCH", `/api/v1/devices/${id}`, { default_app_id: clock.id });
  const before = await test.composer();
  assert.equal(before.refresh_rate, 18);
  test.clock.advance(18);
  assert.notEqual((await test.composer()).image_url, before.image_url);
});

Deno.test("what an item shows is read once a poll, and only an app that may be empty is asked whether it is", async () => {
  await using test = await openTestApp();
  const { id } = await deviceOf(test);
  const install = async (kind: string, settings: Record<string, unknown>) =>
    (await test.admin("POST", "/api/v1/apps", { kind, settings })).id;
  const url = "https://example.com/list.json";
  const items = {
    clock: await install("clock", {}),
    chart: await install("chart", { url }),
    todo: await install("todo", { items: [{ text: "Milk" }], pass_when_done: true }),
    table: await install("table", { url }),
    countdown: await install("countdown", {}),
  };
  const { services } = test.app;
  const { db, screens } = services;
  let states = 0;
  let reads = 0;
  let asked = 0;
  const count = (sql: string) => {
    // What is read with the device counts nothing.
    states += Number(/^SELECT [^(]*FROM app_states_\d/.test(sql));
    reads += Number(/FROM sources_\d.* WHERE key/s.test(sql));
  };
  const counting: Partial<typeof services> = {
    db: {
      ...db,
      execute(statement) {
        count(typeof statement === "string" ? statement : statement.sql);
        return db.execute(statement);
      },
      batch: (statements) => db.batch(statements),
      close: () => db.close(),
    },
    screens: {
      words(inputs, now) {
        asked++;
        return screens.words(inputs, now);
      },
      compose: (inputs, options) => screens.compose(inputs, options),
    },
  };
  Object.assign(services, counting);
  const poll = async (...app_ids: string[]) => {
    await test.admin("PUT", `/api/v1/devices/${id}/playlist`, app_ids.map((app_id) => ({ app_id })));
    [states, reads, asked] = [0, 0, 0];
    const { app } = await test.composer();
    return { app, states, reads, asked };
  };
  assert.deepEqual(await poll(items.clock), { app: "clock", states: 1, reads: 0, asked: 0 });
  assert.deepEqual(await poll(items.chart), { app: "chart", states: 1, reads: 1, asked: 0 });
  assert.deepEqual(await poll(items.todo), { app: "todo", states: 1, reads: 0, asked: 1 });
  assert.deepEqual(await poll(items.table), { app: "table", states: 1, reads: 1, asked: 1 });
  assert.deepEqual(
    await poll(items.countdown, items.clock),
    { app: "clock", states: 2, reads: 0, asked: 1 },
    "one app had nothing, and another was read in its place",
  );
});
