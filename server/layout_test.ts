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

const LUNCH = { question: "Soup?", choices: ["Yes", "No"], results: "always" };

Deno.test("a poll counts the votes of all devices, inside a layout, with its own settings there, and alone", async () => {
  await using test = await openTestApp();
  const install = async (kind: string, settings: Record<string, unknown>) =>
    (await test.admin("POST", "/api/v1/apps", { kind, settings })).id;
  const poll = await install("poll", LUNCH);
  const around = await install("layout", { tiles: [{ app_id: poll }, { kind: "clock" }] });
  const within = await install("layout", { tiles: [{ kind: "clock" }, { kind: "poll", settings: LUNCH }] });
  for (const id of ["one", "two"]) await test.composer({ event: "init", id });
  const { data: devices } = await test.admin("GET", "/api/v1/devices");
  const [two, one] = devices.map(({ id }: { id: string }) => id);
  let uptime = 0;
  const visit = (id: string, button?: string) =>
    test.composer(
      button === undefined ? { event: "init", id } : { event: "press", id, button, ts_ms: ++uptime },
    );
  const show = (device: string, default_app_id: string) =>
    test.admin("PATCH", `/api/v1/devices/${device}`, { default_app_id });

  await show(one, around);
  await show(two, poll);
  for (const id of ["one", "two"]) await visit(id);
  assert.match((await visit("one", "A")).text, /Yes: 100 %, No: 0 %/);
  assert.match((await visit("two", "B")).text, /Yes: 50 %, No: 50 %/, "alone it has the vote of the layout");
  await show(two, around);
  assert.match((await visit("two")).text, /Yes: 50 %, No: 50 %/);
  assert.match((await visit("two", "B")).text, /Yes: 33 %, No: 67 %/);
  assert.match((await visit("one")).text, /Yes: 33 %, No: 67 %/);

  for (const device of [one, two]) await show(device, within);
  for (const id of ["one", "two"]) assert.match((await visit(id)).text, /Soup\?$/);
  await Promise.all(
    Array.from({ length: 12 }, (_, n) => visit(n % 2 === 0 ? "one" : "two", n < 9 ? "A" : "B")),
  );
  assert.match((await visit("one")).text, /Yes: 75 %, No: 25 %/);

  const { data: exchanges } = await test.admin("GET", "/api/v1/exchanges?limit=3");
  for (const { id } of exchanges) {
    assert.equal((await test.admin("POST", `/api/v1/exchanges/${id}/replay`, {})).equal, true);
  }
});
