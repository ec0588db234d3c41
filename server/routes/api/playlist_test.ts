import assert from "node:assert/strict";
import { withApi } from "./fixture.ts";

Deno.test("a playlist is replaced whole, defaults filled in, and given back as it may be sent", () =>
  withApi(async ({ call }) => {
    const { id } = (await call("POST", "/devices", { json: {} })).json;
    const path = `/devices/${id}/playlist`;
    const [first, second] = (await call("GET", "/apps")).json.data;
    assert.deepEqual((await call("GET", path)).json, []);
    const json = [{ app_id: first.id, days: [1, 5], from: "08:00", to: "18:30", polls: 3, minutes: 20 }, {
      app_id: second.id,
    }];
    const put = await call("PUT", path, { json });
    const whole = [json[0], { app_id: second.id, days: [], from: null, to: null, polls: 1, minutes: null }];
    assert.deepEqual([put.status, put.json], [200, whole]);
    assert.deepEqual((await call("GET", path)).json, whole);
    assert.deepEqual((await call("PUT", path, { json: put.json })).json, whole);
    assert.deepEqual((await call("PUT", path, { json: [] })).json, []);
  }));

Deno.test("a playlist item that cannot be used is named by its place", () =>
  withApi(async ({ call }) => {
    const { id } = (await call("POST", "/devices", { json: {} })).json;
    const [app] = (await call("GET", "/apps")).json.data;
    const wrong: [Record<string, unknown>, string][] = [
      [{ app_id: "01JDC9QN4S0V5N1W8M3TB6ZK2F" }, "1.app_id"],
      [{ app_id: app.id, days: [8] }, "1.days.0"],
      [{ app_id: app.id, days: [1, 1] }, "1.days"],
      [{ app_id: app.id, from: "24:00" }, "1.from"],
      [{ app_id: app.id, polls: 0 }, "1.polls"],
      [{ app_id: app.id, poll: 1 }, "1.poll"],
    ];
    for (const [item, path] of wrong) {
      const refused = await call("PUT", `/devices/${id}/playlist`, { json: [{ app_id: app.id }, item] });
      assert.deepEqual([refused.status, refused.json.errors[0].path], [422, path]);
    }
  }));
