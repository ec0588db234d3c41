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

const INKS = ["#020202", "#bec8c8", "#cdca00", "#871300", "#05409e", "#27663c"];

function frameHeaders(): Record<string, string> {
  const names = ["black", "white", "yellow", "red", "blue", "green"];
  const inks = INKS.map((ink) => [1, 3, 5].map((at) => parseInt(ink.slice(at, at + 2), 16)));
  const named = names.map((name, index) => {
    const [r, g, b] = inks[index]!;
    return [name, { r, g, b }];
  });
  return {
    "x-color-palette": JSON.stringify(Object.fromEntries(named)),
    "x-display-orientation": "portrait",
  };
}

async function pollScreen(test: TestApp, device: { friendly_id: string; token: string }, headers = {}) {
  const response = await test.fetch(`/screens/${device.friendly_id}.png`, {
    headers: { "access-token": device.token, ...headers },
  });
  await response.arrayBuffer();
  assert.equal(response.status, 200);
}

Deno.test("a photo frame's own inks take the place of its model's, and nothing else of its panel", async () => {
  await using test = await openTestApp();
  const device = await test.admin("POST", "/api/v1/devices", { model: "ws_photopainter_73" });
  assert.equal(device.panel.palette, "spectra6_photoframe");
  await pollScreen(test, device, frameHeaders());
  const { panel } = await test.admin("GET", `/api/v1/devices/${device.id}`);
  assert.deepEqual(panel, { ...device.panel, palette: INKS });
});

Deno.test("inks never take the place of those that an admin chose, nor on glass of another kind", async () => {
  await using test = await openTestApp();
  const chosen = { model: "ws_photopainter_73", panel: { palette: "nominal" } };
  for (const fields of [chosen, { model: "ws_7in3f" }, { model: "generic_800x480_mono" }]) {
    const device = await test.admin("POST", "/api/v1/devices", fields);
    await pollScreen(test, device, frameHeaders());
    assert.deepEqual((await test.admin("GET", `/api/v1/devices/${device.id}`)).panel, device.panel);
  }
});

Deno.test("a label's address becomes the hardware id of its device, unless another has it", async () => {
  await using test = await openTestApp();
  const mac = { "x-esl-mac": "0000021ab2c3d4e5" };
  const first = await test.admin("POST", "/api/v1/devices", { model: "oepl_m2_29" });
  const second = await test.admin("POST", "/api/v1/devices", { model: "oepl_m2_29" });
  for (const device of [first, second]) await pollScreen(test, device, mac);
  await pollScreen(test, first, { "x-esl-mac": "0000021ab2c3d4ff" });
  assert.equal((await test.admin("GET", `/api/v1/devices/${first.id}`)).hardware_id, "0000021AB2C3D4E5");
  assert.equal((await test.admin("GET", `/api/v1/devices/${second.id}`)).hardware_id, null);
});

Deno.test("a device that an admin added keeps the panel that he gave it", async () => {
  await using test = await openTestApp();
  const panel = { width: 300, height: 200, pixel_format: "gray4" };
  await test.admin("POST", "/api/v1/devices", { name: "Own", panel, hardware_id: MAC });
  assert.deepEqual(await glass(test, { model: "og", width: "800", height: "480" }), [300, 200, 4, 0]);
});
