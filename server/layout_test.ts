import assert from "node:assert/strict";
import { openTestApp, PASSWORD } from "./app_fixture.ts";

Deno.test("a layout shows installed apps with what their hooks were sent, and a replay shows them as they were", async () => {
  await using test = await openTestApp();
  const message = await test.admin("POST", "/api/v1/apps", {
    kind: "template",
    settings: { markup: "<h1>{{ said }}</h1>" },
  });
  const layout = await test.admin("POST", "/api/v1/apps", {
    kind: "layout",
    settings: { tiles: [{ app_id: message.id }, { kind: "rotation" }] },
  });
  const hook = await test.admin("POST", "/api/v1/hooks", { slug: "said", app_id: message.id });
  await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  await test.admin("PATCH", `/api/v1/devices/${device.id}`, { default_app_id: layout.id });
  const screen = async () => {
    const authorization = `Basic ${btoa(`admin:${PASSWORD}`)}`;
    const response = await test.fetch(`/api/v1/devices/${device.id}/screen`, { headers: { authorization } });
    assert.equal(response.status, 200);
    await response.body?.cancel();
    return response.headers.get("etag");
  };
  const before = await screen();
  const said = await test.fetch(new URL(hook.url).pathname, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ said: "Hello" }),
  });
  assert.ok(said.ok, await said.text());
  assert.notEqual(await screen(), before);

  await test.composer();
  const pressed = await test.composer({ event: "press", button: "A", value: "Red", ts_ms: 1 });
  assert.deepEqual(test.lines.filter((line) => line.includes('"error"')), [], JSON.stringify(pressed));
  const { data: [exchange] } = await test.admin("GET", "/api/v1/exchanges?limit=1");
  await test.admin("PATCH", `/api/v1/apps/${message.id}`, { settings: { markup: "<h1>Other</h1>" } });
  const replay = await test.admin("POST", `/api/v1/exchanges/${exchange.id}/replay`, {});
  assert.equal(replay.equal, true);
  await test.admin("DELETE", `/api/v1/apps/${message.id}`);
  assert.notEqual(await screen(), before);
});
