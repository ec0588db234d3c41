import assert from "node:assert/strict";
import { openTestApp, type TestApp } from "../app_fixture.ts";

async function addDevice(test: TestApp, fields: Record<string, unknown> = {}) {
  const device = await test.admin("POST", "/api/v1/devices", {
    name: "Kitchen",
    model: "generic_800x480_mono",
    ...fields,
  });
  return { ...device, path: `/screens/${device.friendly_id}`, headers: { "access-token": device.token } };
}

Deno.test("the bytes come with what weak clients need, in each encoding", async () => {
  await using test = await openTestApp();
  const { path, headers } = await addDevice(test);
  const types = { png: "image/png", bmp: "image/bmp", jpg: "image/jpeg", raw: "application/octet-stream" };
  for (const [extension, type] of Object.entries(types)) {
    const response = await test.fetch(`${path}.${extension}`, { headers });
    const bytes = new Uint8Array(await response.arrayBuffer());
    assert.equal(response.status, 200);
    assert.equal(response.headers.get("content-type"), type);
    assert.equal(response.headers.get("content-length"), String(bytes.length));
    assert(Number(response.headers.get("x-refresh-seconds")) >= 1);
    if (extension === "raw") assert.equal(bytes.length, 48_000);
  }
});

Deno.test("the token may come three ways; a wrong one is 401, an unknown device 404", async () => {
  await using test = await openTestApp();
  const { path, token } = await addDevice(test);
  const other = await addDevice(test);
  const status = async (address: string, headers: Record<string, string> = {}) => {
    const response = await test.fetch(address, { headers });
    await response.body?.cancel();
    return response.status;
  };
  assert.equal(await status(`${path}.png`, { "access-token": token }), 200);
  assert.equal(await status(`${path}.png`, { authorization: `Bearer ${token}` }), 200);
  assert.equal(await status(`${path}.png?token=${token}`), 200);
  assert.equal(await status(`${path}.png`), 401);
  assert.equal(await status(`${path}.png?token=wrong`), 401);
  assert.equal(
    await status(`${path}.png`, { "access-token": other.token }),
    401,
    "a token reaches only its own device",
  );
  assert.equal(await status("/screens/ZZZZZZ.png", { "access-token": token }), 404);
  const stored = JSON.stringify(await test.admin("GET", "/api/v1/exchanges"));
  assert(!stored.includes(token));
});

Deno.test("unchanged pixels are 304 by tag and by date, changed ones 200, also when old pixels come back", async () => {
  await using test = await openTestApp();
  const { id, path, headers } = await addDevice(test);
  const get = async (more: Record<string, string> = {}) => {
    const response = await test.fetch(`${path}.png`, { headers: { ...headers, ...more } });
    await response.arrayBuffer();
    return response;
  };
  const first = await get();
  const etag = first.headers.get("etag")!;
  const since = first.headers.get("last-modified")!;
  assert.equal((await get({ "if-none-match": etag })).status, 304);
  assert.equal((await get({ "if-modified-since": since })).status, 304);
  assert(Number((await get({ "if-none-match": etag })).headers.get("x-refresh-seconds")) >= 1);
  await test.admin("PATCH", `/api/v1/devices/${id}`, { name: "Hall" });
  const changed = await get({ "if-modified-since": since });
  assert.equal(changed.status, 200);
  assert.notEqual(changed.headers.get("etag"), etag);
  await test.admin("PATCH", `/api/v1/devices/${id}`, { name: "Kitchen" });
  const back = await get({ "if-modified-since": changed.headers.get("last-modified")! });
  assert.equal(back.status, 200);
  assert.equal(back.headers.get("etag"), etag);
});

Deno.test("HEAD gives the same headers without a body", async () => {
  await using test = await openTestApp();
  const { path, headers } = await addDevice(test);
  const head = await test.fetch(`${path}.png`, { method: "HEAD", headers });
  assert.equal((await head.arrayBuffer()).byteLength, 0);
  const get = await test.fetch(`${path}.png`, { headers });
  const bytes = (await get.arrayBuffer()).byteLength;
  for (const name of ["etag", "content-type", "content-length", "x-refresh-seconds"]) {
    assert.equal(head.headers.get(name), get.headers.get(name), name);
  }
  assert.equal(head.headers.get("content-length"), String(bytes));
});

Deno.test("a press answers labels and the address of the new image", async () => {
  await using test = await openTestApp();
  const { data: apps } = await test.admin("GET", "/api/v1/apps");
  const rotation = apps.find(({ kind }: { kind: string }) => kind === "rotation");
  const { path, headers } = await addDevice(test, { default_app_id: rotation.id });
  const press = async (body: unknown) => {
    const response = await test.fetch(`${path}/press`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  const { status, body } = await press({ button: "A" });
  assert.equal(status, 200);
  assert.deepEqual(body.labels, { A: "Green", B: "Blue", C: "Red" });
  assert(body.refresh_rate >= 1);
  const pressed = await test.fetch(new URL(body.image_url).pathname);
  const polled = await test.fetch(`${path}.png`, { headers });
  assert.deepEqual(new Uint8Array(await pressed.arrayBuffer()), new Uint8Array(await polled.arrayBuffer()));
  assert.equal((await press({ button: "Z" })).status, 422);
  assert.equal((await press("{")).status, 400);
});
