import assert from "node:assert/strict";
import { BASE_URL, openTestApp, type TestApp } from "../app_fixture.ts";

const MAC = "AA:BB:CC:DD:EE:FF";

async function setup(test: TestApp, headers: Record<string, string> = {}) {
  const response = await test.fetch("/api/setup", { headers: { id: MAC, ...headers } });
  return { response, body: await response.json() };
}

async function display(test: TestApp, headers: Record<string, string> = {}) {
  return await (await test.fetch("/api/display", { headers: { id: MAC, ...headers } })).json();
}

async function image(test: TestApp, url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await test.fetch(new URL(url).pathname)).arrayBuffer());
}

Deno.test("a setup answers four texts and a setup image of exactly 48,062 bytes", async () => {
  await using test = await openTestApp();
  const { response, body } = await setup(test);
  assert.equal(response.status, 200);
  assert.equal(body.status, 200);
  for (const name of ["api_key", "friendly_id", "image_url", "message"]) {
    assert.equal(typeof body[name], "string", name);
  }
  const bytes = await image(test, body.image_url);
  assert.equal(bytes.length, 48_062);
  assert.equal(new DataView(bytes.buffer).getUint32(34, true), 48_000);
});

Deno.test("a closed server refuses a setup with HTTP 200 and nulls, and still draws for its display", async () => {
  await using test = await openTestApp({ PROVISIONING: "closed" });
  const { response, body } = await setup(test);
  assert.equal(response.status, 200);
  assert.equal(body.status, 404);
  assert.equal(body.api_key, null);
  const shown = await display(test);
  assert.equal(shown.status, 0);
  assert((await image(test, shown.image_url)).length > 0);
});

Deno.test("the filename changes if and only if the pixels do", async () => {
  await using test = await openTestApp();
  const { body } = await setup(test);
  const token = { "access-token": body.api_key };
  const first = await display(test, token);
  test.clock.advance(3600);
  const same = await display(test, { ...token, "battery-voltage": "3.90" });
  assert.equal(same.filename, first.filename);
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  await test.admin("PATCH", `/api/v1/devices/${device.id}`, { name: "Kitchen" });
  const changed = await display(test, token);
  assert.notEqual(changed.filename, first.filename);
  assert.match(changed.filename, /^plugin-[0-9a-f]{6}-\d{10}$/);
  await test.admin("PATCH", `/api/v1/devices/${device.id}`, { name: device.name });
  assert.equal(
    (await display(test, token)).filename,
    first.filename,
    "the same pixels again have the same name",
  );
});

Deno.test("an image URL works without headers, on panels of every kind that firmware reports", async () => {
  await using test = await openTestApp();
  const kinds = [
    { model: "og", width: "800", height: "480", depth: 1, color: 0 },
    { model: "x", width: "1872", height: "1404", depth: 4, color: 0 },
    { model: "reterminal_e1002", width: "800", height: "480", depth: 4, color: 3 },
  ];
  for (const [index, { model, width, height, depth, color }] of kinds.entries()) {
    const shown = await display(test, { id: `AA:BB:CC:DD:EE:0${index}`, model, width, height });
    const bytes = await image(test, shown.image_url);
    const view = new DataView(bytes.buffer);
    const found = [view.getUint32(16), view.getUint32(20), bytes[24], bytes[25], bytes[28]];
    assert.deepEqual(found, [Number(width), Number(height), depth, color, 0], model);
  }
});

Deno.test("a known id without a token is served; with a token that was replaced it is not, and gets a drawn problem", async () => {
  await using test = await openTestApp();
  const { body } = await setup(test);
  const token = { "access-token": body.api_key };
  const served = await display(test, token);
  assert.equal((await display(test, { "access-token": "" })).filename, served.filename);
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  const made = await test.admin("POST", `/api/v1/devices/${device.id}/token`);
  const refused = await display(test, token);
  assert.equal(refused.status, 0);
  assert.notEqual(refused.filename, served.filename);
  assert.equal((await display(test, { "access-token": made.token })).filename, served.filename);
});

Deno.test("a look at the current screen moves nothing on", async () => {
  await using test = await openTestApp();
  const { body } = await setup(test);
  const token = { "access-token": body.api_key };
  await display(test, token);
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  const app = { kind: "message", settings: { title: "Lunch" } };
  const request = await test.admin("POST", "/api/v1/requests", { device_id: device.id, app });
  for (const path of ["/api/current_screen", "/api/display/current"]) {
    const look = await (await test.fetch(path, { headers: token })).json();
    assert.equal(look.status, 200);
    assert.equal(look.rendered_at, null);
  }
  assert.equal((await test.admin("GET", `/api/v1/requests/${request.id}`)).status, "queued");
});

Deno.test("every log is answered 204 and every entry kept, whoever sends whatever", async () => {
  await using test = await openTestApp();
  const bodies = [
    '{"logs":[{"a":1},{"b":2}]}',
    '{"log":{"logs_array":["x"]}}',
    '{"log":["text"]}',
    "not JSON",
    "",
  ];
  for (const body of bodies) {
    for (const path of ["/api/log", "/api/logs/"]) {
      const response = await test.fetch(path, { method: "POST", headers: { id: MAC }, body });
      assert.equal(response.status, 204);
    }
  }
  const { data } = await test.admin("GET", "/api/v1/exchanges");
  assert.equal(data.length, 2 * bodies.length);
});

Deno.test("doubled and trailing slashes lead to the same answer, which is one line and never compressed", async () => {
  await using test = await openTestApp();
  for (const path of ["//api/display", "/api/display/", "//api//display//"]) {
    const response = await test.fetch(path, { headers: { id: MAC, "accept-encoding": "gzip" } });
    const text = await response.text();
    assert.equal(JSON.parse(text).status, 0, path);
    assert.match(text, /"image_url":"http:\/\//);
    assert.equal(response.headers.get("content-length"), String(new TextEncoder().encode(text).length));
    assert.equal(response.headers.get("content-encoding"), null);
    assert(JSON.parse(text).image_url.startsWith(BASE_URL));
  }
});

Deno.test("models and palettes are listed in the protocol's own words", async () => {
  await using test = await openTestApp();
  const models = await (await test.fetch("/api/models")).json();
  assert(models.data.some(({ name }: { name: string }) => name === "og_png"));
  const palettes = await (await test.fetch("/api/palettes")).json();
  assert(palettes.data.some(({ id }: { id: string }) => id === "color-6a"));
});
