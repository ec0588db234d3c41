import assert from "node:assert/strict";
import { withApi } from "./fixture.ts";

Deno.test("a caption is overridden, reaches the device, and is released again", () =>
  withApi(async ({ call, server }) => {
    const { labels } = await server.composer();
    const [device] = (await call("GET", "/devices")).json.data;
    const path = `/devices/${device.id}/button_labels`;
    const given = (text: string) => ({ text, origin: "app" });
    const asGiven = { A: given(labels.A), B: given(labels.B), C: given(labels.C) };
    assert.deepEqual((await call("GET", path)).json, asGiven);
    const typed = await call("PUT", path, { json: { A: "Go", B: null } });
    assert.deepEqual([typed.status, typed.json], [200, { ...asGiven, A: { text: "Go", origin: "admin" } }]);
    assert.equal((await server.composer()).labels.A, "Go");
    assert.deepEqual((await call("PUT", path, { json: { A: null } })).json, asGiven);
    assert.deepEqual((await server.composer()).labels, labels);
  }));

Deno.test("a button that the model has not is refused with those that it has, and nothing is changed", () =>
  withApi(async ({ call, server }) => {
    await server.composer();
    const [device] = (await call("GET", "/devices")).json.data;
    const path = `/devices/${device.id}/button_labels`;
    const before = (await call("GET", path)).json;
    const refused = await call("PUT", path, { json: { A: "Go", Z: "No" } });
    assert.equal(refused.status, 422);
    assert.deepEqual(refused.json.errors, [{ path: "Z", detail: "unknown button, expected one of A, B, C" }]);
    assert.deepEqual((await call("GET", path)).json, before);
    for (const json of [{ A: 1 }, { A: "x".repeat(201) }, { A: "a\u0000b" }, ["A"], null, "A"]) {
      assert.equal((await call("PUT", path, { json })).status, 422, JSON.stringify(json));
    }
    assert.equal((await call("GET", "/devices/nope/button_labels")).status, 404);
  }));
