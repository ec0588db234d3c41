import assert from "node:assert/strict";
import { openTestApp } from "../../server/app_fixture.ts";
import { createRunner } from "../../server/app_runner/mod.ts";
import { addMessageDevice, isSame } from "./message_device.ts";

const module = new URL("./testdata/sick_runner.ts", import.meta.url);

for (const wish of ["crash", "hang", "hoard"]) {
  Deno.test(`an app that is asked to ${wish} keeps nobody from a screen`, async () => {
    await using test = await openTestApp({}, undefined, { runner: createRunner({ module, timeout: 3000 }) });
    const sick = await addMessageDevice(test, "Good");
    const other = await addMessageDevice(test, "Other");
    const good = await sick.poll();
    assert.equal(good.status, 200);
    const known = await other.poll();

    await sick.say(`please${wish}`);
    const polling = sick.poll();
    assert.ok(isSame(await other.poll(), known), "what is in memory is answered meanwhile");
    assert.ok(isSame(await polling, good), "its last good image");

    // Asked for again and again, it takes no second worker.
    for (const again of await Promise.all([sick.poll(), sick.poll()])) assert.ok(isSame(again, good));
    await other.say("Something new");
    assert.equal((await other.pollAfter(known)).status, 200);
    await sick.say("Well again");
    assert.equal((await sick.pollAfter(good)).status, 200);
  });
}

const ENDLESS = "{% for a in (1..900) %}{% for b in (1..900) %}{{ a | times: b }}{% endfor %}{% endfor %}";

Deno.test("a template whose loops do not end holds up no poll, and is not run again for each", async () => {
  await using test = await openTestApp({}, undefined, { runner: createRunner() });
  const other = await addMessageDevice(test, "Other");
  await other.poll();
  const app = await test.admin("POST", "/api/v1/apps", { kind: "template", settings: { markup: ENDLESS } });
  const device = await test.admin("POST", "/api/v1/devices", { name: "Endless", default_app_id: app.id });
  const poll = () => test.fetch(`/screens/${device.friendly_id}.png?token=${device.token}`);

  const order: string[] = [];
  const slow = poll().then(async (response) => {
    order.push("endless");
    await response.body?.cancel();
    return response.headers.get("server-timing") ?? "";
  });
  await other.poll();
  order.push("other");
  assert.match(await slow, /compose/);
  assert.deepEqual(order, ["other", "endless"]);
  const problems = await test.admin("GET", "/api/v1/exchanges?limit=10");
  assert.match(JSON.stringify(problems), /steps|no end/);
});

Deno.test("a press beside a template whose loops do not end is taken, and holds up no poll", async () => {
  await using test = await openTestApp({}, undefined, { runner: createRunner() });
  const other = await addMessageDevice(test, "Other");
  await other.poll();
  const tiles = [{ kind: "rotation" }, { kind: "template", settings: { markup: ENDLESS } }];
  const app = await test.admin("POST", "/api/v1/apps", { kind: "layout", settings: { tiles } });
  await test.composer();
  const { data: devices } = await test.admin("GET", "/api/v1/devices?limit=10");
  const pressed = devices.find(({ name }: { name: string }) => name !== "Other");
  await test.admin("PATCH", `/api/v1/devices/${pressed.id}`, { default_app_id: app.id });
  const before = await test.composer();

  const order: string[] = [];
  const press = test.composer({ event: "press", button: "A", ts_ms: 1 }).then((answer) => {
    order.push("press");
    return answer;
  });
  await other.poll();
  order.push("other");
  assert.deepEqual(before.labels, { A: "Red", B: "Green", C: "Blue" });
  assert.deepEqual((await press).labels, { A: "Green", B: "Blue", C: "Red" });
  assert.deepEqual(order, ["other", "press"]);
});
