import assert from "node:assert/strict";
import { openTestApp } from "./app_fixture.ts";

Deno.test("under the approve policy a new device waits, showing its code, until an admin admits it", async () => {
  await using test = await openTestApp({ PROVISIONING: "approve" });
  const waiting = await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  assert.equal(device.provisioning, "waiting");
  assert.equal(waiting.app, "welcome");
  assert(waiting.text.includes(device.friendly_id), waiting.text);
  await test.admin("PATCH", `/api/v1/devices/${device.id}`, { provisioning: "admitted" });
  assert.equal((await test.composer()).app, "rotation");
  await test.admin("PATCH", `/api/v1/devices/${device.id}`, { provisioning: "refused" });
  const refused = await test.fetch("/", {
    method: "POST",
    body: '{"device":"M5StickCPLUS2","event":"init"}',
  });
  assert.equal(refused.status, 403);
  assert.deepEqual(Object.keys((await refused.json()).labels), ["A", "B", "C"]);
});

Deno.test("a closed server refuses unknown devices and serves those that an admin added", async () => {
  await using test = await openTestApp({ PROVISIONING: "closed" });
  const refused = await test.fetch("/", { method: "POST", body: '{"device":"M5StickCPLUS2","id":"x"}' });
  assert.equal(refused.status, 422, "an event is missing too");
  await refused.body?.cancel();
  assert.equal((await test.fetch("/", { headers: { id: "unit-1" } })).status, 403);
  const { token } = await test.admin("POST", "/api/v1/devices", { name: "Desk", model: "m5stickc_plus2" });
  const served = await test.fetch("/", { headers: { "access-token": token } });
  assert.equal(served.status, 200);
  assert.equal((await test.admin("GET", "/api/v1/devices")).data.length, 1);
});

Deno.test("a device that an admin added is the single unit of its model, and stays it", async () => {
  await using test = await openTestApp();
  await test.admin("POST", "/api/v1/devices", { name: "Desk", model: "m5stickc_plus2" });
  await test.composer();
  await test.composer({ event: "init", id: "another" });
  await test.composer();
  const { data } = await test.admin("GET", "/api/v1/devices");
  assert.deepEqual(data.map(({ name }: { name: string }) => name), ["M5StickC Plus2", "Desk"]);
});

Deno.test("two unknown models that name themselves differently are two devices", async () => {
  await using test = await openTestApp();
  await test.composer({ device: "Badge one", event: "init" });
  await test.composer({ device: "Badge two", event: "init" });
  await test.composer({ device: "Badge one", event: "init" });
  const { data } = await test.admin("GET", "/api/v1/devices");
  assert.deepEqual(data.map(({ name }: { name: string }) => name).sort(), ["Badge one", "Badge two"]);
});

Deno.test("a device that comes from another server keeps the token that it brings", async () => {
  await using test = await openTestApp();
  const poll = (token: string) =>
    test.fetch("/api/display", { headers: { id: "AA:BB:CC:00:00:01", "access-token": token } });
  const first = await (await poll("token-of-before")).json();
  assert.deepEqual(await (await poll("token-of-before")).json(), first);
  const stranger = await (await poll("guessed")).json();
  assert.notEqual(stranger.filename, first.filename, "a wrong token of a known device shows a problem");
  assert.equal((await test.admin("GET", "/api/v1/devices")).data.length, 1);
});

Deno.test("a wrong token is 401 in the composer protocol, and reveals no captions", async () => {
  await using test = await openTestApp();
  await test.composer();
  const response = await test.fetch("/", { headers: { authorization: "Bearer guessed" } });
  assert.equal(response.status, 401);
  assert.deepEqual((await response.json()).labels, { A: "", B: "", C: "" });
});
