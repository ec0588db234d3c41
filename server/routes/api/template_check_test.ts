import assert from "node:assert/strict";
import { openTestApp, PASSWORD } from "../../app_fixture.ts";

Deno.test("a template is checked before it is installed, with line and column for everything", async () => {
  await using test = await openTestApp();
  const check = (body: unknown) => test.admin("POST", "/api/v1/apps/template/check", body);
  assert.deepEqual(await check({ settings: { markup: "<b>{{ x }}</b>" }, data: { hook: { x: 1 } } }), {
    faults: [],
    unsupported: [],
  });
  const { faults, unsupported } = await check({
    settings: { markup: '<p>\n<i style="float: left">a</i>', style: "p { z-index: 1 }" },
    model: "generic_800x480_mono",
  });
  assert.deepEqual(faults, []);
  assert.deepEqual(
    unsupported.map((one: { in: string; line: number; column: number; what: string }) =>
      `${one.in} ${one.line}:${one.column} ${one.what}`
    ),
    ["style 1:5 z-index", "markup 2:4 float"],
  );
  assert.deepEqual((await check({ settings: { markup: "\n{{ a | nope }}" } })).faults, [
    { in: "markup", line: 2, column: 1, detail: "undefined filter: nope" },
  ]);
  await assert.rejects(check({ settings: { markup: 5 } }), /422/);
  await assert.rejects(check({ settings: {}, width: 0 }), /422/);
  await assert.rejects(check({ settings: {}, model: "nothing" }), /422/);
});

Deno.test("a template that cannot be composed is a drawn problem with the place in it", async () => {
  await using test = await openTestApp();
  const app = await test.admin("POST", "/api/v1/apps", {
    kind: "template",
    settings: { markup: "<p>\n {{ 1 | nope }}" },
  });
  await test.composer();
  const { data: [device] } = await test.admin("GET", "/api/v1/devices");
  await test.admin("PATCH", `/api/v1/devices/${device.id}`, { default_app_id: app.id });
  const authorization = `Basic ${btoa(`admin:${PASSWORD}`)}`;
  const screen = await test.fetch(`/api/v1/devices/${device.id}/screen`, { headers: { authorization } });
  assert.equal(screen.status, 200);
  await screen.body?.cancel();
  const lines = test.lines.join("\n");
  assert.match(lines, /undefined filter: nope \(markup, line 2, column 2\)/);
});
