import assert from "node:assert/strict";
import { findDeviceByFriendlyId, findExchange, findScreen, listExchanges } from "../database/mod.ts";
import { BASE_URL, openTestApp, type TestApp } from "./app_fixture.ts";
import { ConflictError, InvalidInputError } from "./errors.ts";
import { pressAsDevice } from "./press_as_device.ts";

async function press(test: TestApp, friendlyId: string, button: string, value: string | null = null) {
  const { services } = test.app;
  const device = (await findDeviceByFriendlyId(services.db, friendlyId))!;
  return await pressAsDevice(services, device, { button, value, baseUrl: BASE_URL });
}

Deno.test("a press on the web is the request of a composer device, is applied, and leaves what the glass shows", async () => {
  await using test = await openTestApp();
  const before = await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  const shown = await findScreen(test.app.services.db, device.id);
  test.clock.advance(60);
  const pressed = await press(test, device.friendly_id, "A", before.labels.A);
  assert.equal(pressed.outcome, "applied");
  assert.deepEqual(await findScreen(test.app.services.db, device.id), shown);

  const exchange = await test.admin("GET", `/api/v1/exchanges/${pressed.exchangeId}`);
  assert.equal(exchange.device_id, device.id);
  assert.deepEqual([exchange.method, exchange.path, exchange.response.status], ["POST", "/", 200]);
  const sent = JSON.parse(exchange.request.body);
  assert.deepEqual({ ...sent, ts_ms: 0 }, {
    device: "M5StickCPLUS2",
    event: "press",
    button: "A",
    value: before.labels.A,
    ts_ms: 0,
  });
  const next = await test.composer();
  assert.deepEqual(next.labels, JSON.parse(exchange.response.body).labels);
  assert.notDeepEqual(next.labels, before.labels);
});

Deno.test("an exchange of a press on the web says so, and nobody else can", async () => {
  await using test = await openTestApp();
  await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  const { exchangeId } = await press(test, device.friendly_id, "B");
  const { services } = test.app;
  assert.equal((await findExchange(services.db, exchangeId))?.inputs?.["by"], "web");
  const headers = { "user-agent": "Screen Composer, pressed on the web" };
  await test.fetch("/", {
    method: "POST",
    headers,
    body: JSON.stringify({ device: "M5StickCPLUS2", event: "press", button: "B", by: "web" }),
  });
  const [newest] = await listExchanges(services.db, { limit: 1 });
  assert.notEqual(newest?.id, exchangeId);
  assert.equal(newest?.inputs?.["by"], undefined);
});

Deno.test("two presses at the same moment are two, and one of a caption that is gone changes nothing", async () => {
  await using test = await openTestApp();
  const { labels } = await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  assert.equal((await press(test, device.friendly_id, "A")).outcome, "applied");
  assert.equal((await press(test, device.friendly_id, "A")).outcome, "applied");
  assert.equal((await press(test, device.friendly_id, "A", labels.A)).outcome, "stale");
});

Deno.test("a press on the web opens the screen protocol to nobody without a token", async () => {
  await using test = await openTestApp();
  const device = await test.admin("POST", "/api/v1/devices", { name: "Frame", model: "badger_2040" });
  const { exchangeId } = await press(test, device.friendly_id, "E");
  const { request, path } = await test.admin("GET", `/api/v1/exchanges/${exchangeId}`);
  assert.equal(path, `/screens/${device.friendly_id}/press`);
  const again = await test.fetch(path, { method: "POST", headers: request.headers, body: request.body });
  assert.equal(again.status, 401);
  await again.body?.cancel();
});

Deno.test("a press of a trmnl device comes by without using a request up", async () => {
  await using test = await openTestApp();
  const device = await test.admin("POST", "/api/v1/devices", {
    name: "Wall",
    model: "og",
    hardware_id: "AA:BB:CC:DD:EE:01",
  });
  const asked = await test.admin("POST", "/api/v1/requests", {
    device_id: device.id,
    app: { kind: "message", settings: { title: "Lunch" } },
  });
  const { outcome, exchangeId } = await press(test, device.friendly_id, "A");
  assert.equal(outcome, "none");
  const exchange = await test.admin("GET", `/api/v1/exchanges/${exchangeId}`);
  assert.equal(exchange.path, "/api/display");
  assert.equal(exchange.request.headers["update-source"], "button");
  assert.equal(JSON.parse(exchange.response.body).status, 0);
  assert.equal((await test.admin("GET", `/api/v1/requests/${asked.id}`)).status, "queued");
  assert.deepEqual((await test.admin("GET", `/api/v1/devices/${device.id}`)).telemetry, {});
});

Deno.test("a press on the web is refused for a refused device, and for a button that there is not", async () => {
  await using test = await openTestApp();
  await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  await assert.rejects(press(test, device.friendly_id, "Q"), InvalidInputError);
  await test.admin("PATCH", `/api/v1/devices/${device.id}`, { provisioning: "refused" });
  await assert.rejects(press(test, device.friendly_id, "A"), ConflictError);
});
