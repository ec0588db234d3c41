import assert from "node:assert/strict";
import { openTestApp } from "./app_fixture.ts";
import { retain } from "./retention.ts";

Deno.test("exchanges beyond the number to keep are removed, the newest stay", async () => {
  await using test = await openTestApp({ EXCHANGE_RETENTION: "30d,3" });
  for (let poll = 0; poll < 5; poll++) {
    await test.composer();
    test.clock.advance(1);
  }
  const before = await test.admin("GET", "/api/v1/exchanges");
  await retain(test.app.services);
  const after = await test.admin("GET", "/api/v1/exchanges");
  assert.deepEqual(after.data, before.data.slice(0, 3));
});

Deno.test("exchanges past their age are removed, and images that nothing names any longer", async () => {
  await using test = await openTestApp({ EXCHANGE_RETENTION: "1h" });
  const first = await test.composer();
  await test.composer({ event: "press", button: "A", ts_ms: 1 });
  test.clock.advance(2 * 86_400);
  const shown = await test.composer();
  await retain(test.app.services);
  assert.equal((await test.admin("GET", "/api/v1/exchanges")).data.length, 1);
  const status = async (url: string) => {
    const response = await test.fetch(new URL(url).pathname);
    await response.body?.cancel();
    return response.status;
  };
  assert.equal(await status(shown.image_url), 200, "an image on show stays");
  assert.equal(await status(first.image_url), 404);
});

Deno.test("an expired request is marked so in the background", async () => {
  await using test = await openTestApp();
  await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  const app = { kind: "message", settings: { title: "Lunch" } };
  const request = { device_id: device.id, app, expires_at: "2026-03-04T12:30:00Z" };
  const { id } = await test.admin("POST", "/api/v1/requests", request);
  test.clock.advance(3600);
  await retain(test.app.services);
  assert.equal((await test.admin("GET", `/api/v1/requests/${id}`)).status, "expired");
});
