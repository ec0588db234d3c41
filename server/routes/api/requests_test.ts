import assert from "node:assert/strict";
import { withApi } from "./fixture.ts";

const NOWHERE = "01JDC9QN4S0V5N1W8M3TB6ZK2F";

Deno.test("a request is queued, shown by the next poll, and then not to be cancelled", () =>
  withApi(async ({ call, server }) => {
    await server.composer();
    const [device] = (await call("GET", "/devices")).json.data;
    const app = { kind: "message", settings: { title: "Visitors" } };
    const made = await call("POST", "/requests", { json: { app, device_id: device.friendly_id } });
    assert.equal(made.status, 201);
    assert.equal(made.headers.get("location"), `/api/v1/requests/${made.json.id}`);
    const { id, ...rest } = made.json;
    assert.deepEqual(rest, {
      app_id: null,
      app,
      device_id: device.id,
      selector: null,
      priority: 0,
      not_before: null,
      expires_at: null,
      status: "queued",
      shown_at: null,
      exchange_id: null,
      created_at: "2026-03-04T12:00:00Z",
    });
    await server.composer();
    const shown = (await call("GET", `/requests/${id}`)).json;
    assert.deepEqual([shown.status, shown.shown_at], ["shown", "2026-03-04T12:00:00Z"]);
    const exchange = (await call("GET", `/exchanges/${shown.exchange_id}`)).json;
    assert.equal(exchange.request_id, id);
    const cancelled = await call("DELETE", `/requests/${id}`);
    assert.equal(cancelled.status, 409);
    assert.match(cancelled.json.detail, /found it shown, expected it queued/);
  }));

Deno.test("a request that is queued is cancelled, and stays on record", () =>
  withApi(async ({ call }) => {
    const [app] = (await call("GET", "/apps")).json.data;
    const { id } =
      (await call("POST", "/requests", { json: { app_id: app.id, selector: "room=lobby" } })).json;
    assert.equal((await call("DELETE", `/requests/${id}`)).status, 204);
    assert.equal((await call("GET", `/requests/${id}`)).json.status, "cancelled");
    for (const method of ["GET", "DELETE"]) {
      assert.equal((await call(method, `/requests/${NOWHERE}`)).status, 404);
    }
  }));

Deno.test("requests are listed by status and device", () =>
  withApi(async ({ call }) => {
    const [app] = (await call("GET", "/apps")).json.data;
    const device = (await call("POST", "/devices", { json: {} })).json;
    const queue = async (json: Record<string, unknown>) =>
      (await call("POST", "/requests", { json: { app_id: app.id, ...json } })).json.id;
    const one = await queue({ device_id: device.id });
    const two = await queue({ selector: "room=lobby" });
    await call("DELETE", `/requests/${one}`);
    const ids = async (query: string) =>
      (await call("GET", `/requests?${query}`)).json.data.map((request: { id: string }) => request.id);
    assert.deepEqual(await ids(""), [two, one]);
    assert.deepEqual(await ids("status=cancelled"), [one]);
    assert.deepEqual(await ids(`device=${device.friendly_id}`), [one]);
    assert.equal((await call("GET", "/requests?status=lost")).status, 422);
    assert.equal((await call("GET", "/requests?device=nope")).status, 404);
  }));

Deno.test("a request names one app, one aim, and times in order", () =>
  withApi(async ({ call }) => {
    const [app] = (await call("GET", "/apps")).json.data;
    const device = (await call("POST", "/devices", { json: {} })).json;
    const whole = { app_id: app.id, device_id: device.id };
    const wrong: [Record<string, unknown>, string][] = [
      [{ device_id: device.id }, "app_id"],
      [{ ...whole, app: { kind: "clock" } }, "app_id"],
      [{ app_id: app.id }, "device_id"],
      [{ ...whole, selector: "room=lobby" }, "device_id"],
      [{ app_id: NOWHERE, device_id: device.id }, "app_id"],
      [{ app_id: app.id, device_id: "nope" }, "device_id"],
      [{ app_id: app.id, selector: "room in" }, "selector"],
      [{ device_id: device.id, app: { kind: "nope" } }, "app.kind"],
      [{ device_id: device.id, app: { kind: "message", settings: { title: 1 } } }, "app.settings.title"],
      [{ ...whole, priority: 0.5 }, "priority"],
      [{ ...whole, not_before: "tomorrow" }, "not_before"],
      [{ ...whole, not_before: "2026-02-30T00:00:00Z" }, "not_before"],
      [{ ...whole, expires_at: "2026-03-04T11:59:59Z" }, "expires_at"],
      [
        { ...whole, not_before: "2026-03-05T12:00:00Z", expires_at: "2026-03-05T13:00:00+01:00" },
        "expires_at",
      ],
      [{ ...whole, prioirty: 1 }, "prioirty"],
    ];
    for (const [json, path] of wrong) {
      const refused = await call("POST", "/requests", { json });
      assert.deepEqual([refused.status, refused.json.errors?.[0].path], [422, path], JSON.stringify(json));
    }
    const times = { not_before: "2026-03-05T12:00:00+01:00", expires_at: "2026-03-05T12:00:00Z" };
    const made = (await call("POST", "/requests", { json: { ...whole, ...times, priority: 5 } })).json;
    assert.deepEqual([made.not_before, made.expires_at, made.priority], [
      "2026-03-05T11:00:00Z",
      "2026-03-05T12:00:00Z",
      5,
    ]);
  }));
