import assert from "node:assert/strict";
import fc from "fast-check";
import { openTestApp, type TestApp } from "../app_fixture.ts";

interface Answer {
  readonly status: number;
  // deno-lint-ignore no-explicit-any -- tests read JSON of every shape
  readonly json: any;
}

type Call = (method: string, path: string, body?: string) => Promise<Answer>;

/** Runs a test against the whole server, called by an admin. */
async function withCalls(test: (call: Call, server: TestApp) => Promise<void>): Promise<void> {
  await using server = await openTestApp({ ADMIN_PASSWORD: "" });
  const { token } = await server.app.services.auth.createApiToken("test");
  await test(async (method, path, body) => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const response = await server.fetch(path, { method, headers, body: body ?? null });
    return { status: response.status, json: await response.json() };
  }, server);
}

Deno.test("the three calls need an admin", () =>
  withCalls(async (_call, server) => {
    for (
      const [method, path] of [["GET", "/logs"], ["POST", "/clear-logs"], ["POST", "/update-labels"]] as const
    ) {
      const response = await server.fetch(path, { method });
      assert.deepEqual([response.status, (await response.json()).status], [401, 401], path);
    }
  }));

Deno.test("/logs answers exchanges newest first, in pages and by device", () =>
  withCalls(async (call, server) => {
    for (let i = 0; i < 3; i++) await server.composer();
    const { logs } = (await call("GET", "/logs")).json;
    assert.equal(logs.length, 3);
    const ids = logs.map((exchange: { id: string }) => exchange.id);
    assert.deepEqual(ids, ids.toSorted().toReversed());
    assert.deepEqual([logs[0].method, logs[0].path, logs[0].response.status], ["POST", "/", 200]);
    assert.deepEqual((await call("GET", `/logs?limit=1&before=${ids[1]}`)).json.logs, [logs[2]]);
    assert.equal((await call("GET", "/logs?device=m5stickcplus2")).json.logs.length, 3);
    assert.equal((await call("GET", "/logs?device=nobody")).status, 404);
    for (const query of ["limit=0", "limit=x", "before=1", "page=2"]) {
      assert.equal((await call("GET", `/logs?${query}`)).status, 422, query);
    }
  }));

Deno.test("/clear-logs clears the exchanges and says how many", () =>
  withCalls(async (call, server) => {
    for (let i = 0; i < 3; i++) await server.composer();
    assert.deepEqual((await call("POST", "/clear-logs")).json, { cleared: 3 });
    assert.deepEqual((await call("GET", "/logs")).json, { logs: [] });
  }));

Deno.test("/update-labels overrides and releases, whichever way the device is named", () =>
  withCalls(async (call, server) => {
    const { labels } = await server.composer();
    const [device] = (await call("GET", "/api/v1/devices")).json.data;
    const update = (name: string, changes: unknown) =>
      call("POST", "/update-labels", JSON.stringify({ device: name, labels: changes }));
    await call("PATCH", `/api/v1/devices/${device.id}`, JSON.stringify({ name: "Desk" }));
    for (const name of [device.id, device.friendly_id, "M5StickCPLUS2", "m5stickc_plus2", "Desk"]) {
      const typed = await update(name, { A: `For ${name.slice(0, 8)}` });
      assert.deepEqual(typed, {
        status: 200,
        json: { device: name, labels: { ...labels, A: `For ${name.slice(0, 8)}` } },
      });
    }
    assert.equal((await server.composer()).labels.A, "For Desk");
    assert.deepEqual((await update("Desk", { A: null })).json.labels, labels);
    assert.deepEqual((await server.composer()).labels, labels);
  }));

Deno.test("/update-labels refuses what it cannot use", () =>
  withCalls(async (call, server) => {
    await server.composer();
    const device = "M5StickCPLUS2";
    assert.equal((await call("POST", "/update-labels", "{")).status, 400);
    assert.equal(
      (await call("POST", "/update-labels", JSON.stringify({ device: "nobody", labels: {} }))).status,
      404,
    );
    for (
      const body of [
        { device, labels: { Z: "x" } },
        { device, labels: { A: 1 } },
        { device },
        { labels: {} },
        [],
      ]
    ) {
      assert.equal(
        (await call("POST", "/update-labels", JSON.stringify(body))).status,
        422,
        JSON.stringify(body),
      );
    }
    const value = fc.record({ device: fc.oneof(fc.constant(device), fc.string()), labels: fc.jsonValue() });
    await fc.assert(
      fc.asyncProperty(fc.oneof(value, fc.jsonValue()), async (body) => {
        assert.ok((await call("POST", "/update-labels", JSON.stringify(body))).status < 500);
      }),
      { numRuns: 40 },
    );
  }));

Deno.test("a model with several units names none of them, unless one polls by that name", () =>
  withCalls(async (call, server) => {
    const make = () => call("POST", "/api/v1/devices", JSON.stringify({ model: "og", name: "Twin" }));
    await make();
    const update = (device: string) => call("POST", "/update-labels", JSON.stringify({ device, labels: {} }));
    assert.equal((await update("Twin")).status, 200);
    await make();
    for (const name of ["og", "Twin"]) assert.equal((await update(name)).status, 409, name);
    await server.composer();
    await call("POST", "/api/v1/devices", JSON.stringify({ model: "m5stickc_plus2" }));
    assert.equal((await update("M5StickCPLUS2")).status, 200);
  }));
