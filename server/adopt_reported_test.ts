import assert from "node:assert/strict";
import { openTestApp, type TestApp } from "./app_fixture.ts";

const MAC = "11:22:33:44:55:66";

async function glass(test: TestApp, headers: Record<string, string>): Promise<number[]> {
  const answer = await (await test.fetch("/api/display", { headers: { id: MAC, ...headers } })).json();
  const bytes = new Uint8Array(await (await test.fetch(new URL(answer.image_url).pathname)).arrayBuffer());
  const view = new DataView(bytes.buffer);
  return [view.getUint32(16), view.getUint32(20), bytes[24]!, bytes[25]!];
}

Deno.test("what a device tells after its setup decides its panel, until an admin has chosen one", async () => {
  await using test = await openTestApp();
  await (await test.fetch("/api/setup", { headers: { id: MAC } })).text();
  assert.deepEqual(await glass(test, {}), [800, 480, 1, 0]);
  assert.deepEqual(await glass(test, { width: "640", height: "384" }), [640, 384, 1, 0]);
  assert.deepEqual(await glass(test, { model: "x", width: "1872", height: "1404" }), [1872, 1404, 4, 0]);
  assert.deepEqual(await glass(test, {}), [1872, 1404, 4, 0], "a report that says nothing changes nothing");
  assert.deepEqual(await glass(test, { model: "reterminal_e1002" }), [800, 480, 4, 3]);
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  await test.admin("PATCH", `/api/v1/devices/${device.id}`, { model: "og_bwry" });
  assert.deepEqual(await glass(test, { model: "og", width: "800", height: "480" }), [800, 480, 2, 3]);
});

Deno.test("a device that an admin added keeps the panel that he gave it", async () => {
  await using test = await openTestApp();
  const panel = { width: 300, height: 200, pixel_format: "gray4" };
  await test.admin("POST", "/api/v1/devices", { name: "Own", panel, hardware_id: MAC });
  assert.deepEqual(await glass(test, { model: "og", width: "800", height: "480" }), [300, 200, 4, 0]);
});
