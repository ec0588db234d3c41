import assert from "node:assert/strict";
import { countDevices, insertDeviceStatement } from "../database/mod.ts";
import { findModel } from "../devices/mod.ts";
import { openTestApp, type TestApp } from "./app_fixture.ts";
import { network } from "./auth/mod.ts";
import { createDeviceRow } from "./device_rows.ts";
import { NEWCOMERS_PER_MINUTE, WAITING_AT_MOST } from "./newcomers.ts";

const FLOODER = "203.0.113.7";

/** A setup from an address. */
async function setUp(test: TestApp, id: string, address: string) {
  const request = new Request("http://screens.test/api/setup", { headers: { id } });
  return await (await test.app.fetch(request, address)).json();
}

Deno.test("one address may bring so many new devices a minute, and another is not held back by it", async () => {
  await using test = await openTestApp();
  const { rateLimit } = test.app.services;
  const now = test.clock.now().epochMilliseconds;
  for (let i = 0; i < NEWCOMERS_PER_MINUTE; i++) rateLimit(`new from ${FLOODER}`, NEWCOMERS_PER_MINUTE, now);
  const refused = await setUp(test, "AA:BB:CC:00:00:01", FLOODER);
  assert.deepEqual([refused.status, refused.api_key], [404, null]);
  assert.equal(await countDevices(test.app.services.db), 0);
  assert.equal((await setUp(test, "AA:BB:CC:00:00:02", "203.0.113.8")).status, 200);
  assert.equal((await setUp(test, "AA:BB:CC:00:00:03", "127.0.0.1")).status, 200, "this machine itself");
  test.clock.advance(60);
  assert.equal((await setUp(test, "AA:BB:CC:00:00:01", FLOODER)).status, 200);
});

Deno.test("addresses of one IPv6 subscriber count as one", async () => {
  await using test = await openTestApp();
  await setUp(test, "AA:BB:CC:00:00:01", "2001:db8:0:7::1");
  const { rateLimit } = test.app.services;
  const now = test.clock.now().epochMilliseconds;
  const subscriber = `new from ${network("2001:db8:0:7::1")}`;
  while (rateLimit(subscriber, NEWCOMERS_PER_MINUTE, now) === 0);
  assert.equal((await setUp(test, "AA:BB:CC:00:00:02", "2001:db8:0:7:ffff::2")).status, 404);
  assert.equal((await setUp(test, "AA:BB:CC:00:00:03", "2001:db8:0:8::1")).status, 200);
});

Deno.test("a device that is known is served whatever its address has done", async () => {
  await using test = await openTestApp();
  await setUp(test, "AA:BB:CC:00:00:01", FLOODER);
  const { rateLimit } = test.app.services;
  const now = test.clock.now().epochMilliseconds;
  while (rateLimit(`new from ${FLOODER}`, NEWCOMERS_PER_MINUTE, now) === 0);
  assert.equal((await setUp(test, "AA:BB:CC:00:00:01", FLOODER)).status, 200);
});

Deno.test("no more than so many devices wait for an admin", async () => {
  await using test = await openTestApp({ PROVISIONING: "approve" });
  const { services } = test.app;
  const model = findModel("og")!;
  const rows = Array.from({ length: WAITING_AT_MOST }, (_, index) =>
    createDeviceRow(services, {
      model: model.id,
      panel: model.panel,
      panelFrom: "device",
      hardwareId: `flood-${index}`,
      provisioning: "waiting",
    }));
  await services.db.batch(rows.map(insertDeviceStatement));
  assert.equal((await setUp(test, "AA:BB:CC:00:00:01", FLOODER)).status, 404);
  const [first] = (await test.admin("GET", "/api/v1/devices?limit=1")).data;
  await test.admin("PATCH", `/api/v1/devices/${first.id}`, { provisioning: "refused" });
  assert.equal((await setUp(test, "AA:BB:CC:00:00:01", FLOODER)).status, 200);
});
