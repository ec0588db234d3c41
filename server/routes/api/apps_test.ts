import assert from "node:assert/strict";
import { withApi } from "./fixture.ts";

Deno.test("an app is installed, changed and removed", () =>
  withApi(async ({ call }) => {
    const made = await call("POST", "/apps", { json: { kind: "message", settings: { title: "Hello" } } });
    assert.equal(made.status, 201);
    assert.equal(made.headers.get("location"), `/api/v1/apps/${made.json.id}`);
    assert.deepEqual([made.json.kind, made.json.settings], ["message", { title: "Hello" }]);
    const path = `/apps/${made.json.id}`;
    const changed = await call("PATCH", path, { json: { name: "Door", settings: { title: "Bye" } } });
    assert.deepEqual([changed.json.name, changed.json.settings], ["Door", { title: "Bye" }]);
    assert.deepEqual((await call("GET", path)).json, changed.json);
    assert.ok((await call("GET", "/apps")).json.data.some((app: { id: string }) => app.id === made.json.id));
    assert.equal((await call("DELETE", path)).status, 204);
    for (const method of ["GET", "DELETE"]) assert.equal((await call(method, path)).status, 404);
  }));

Deno.test("settings that the program does not take are refused by their path", () =>
  withApi(async ({ call }) => {
    const refused = await call("POST", "/apps", { json: { kind: "message", settings: { title: 7 } } });
    assert.deepEqual([refused.status, refused.json.errors[0].path], [422, "settings.title"]);
    const { id } = (await call("POST", "/apps", { json: { kind: "message" } })).json;
    assert.equal((await call("PATCH", `/apps/${id}`, { json: { settings: { title: 7 } } })).status, 422);
  }));

Deno.test("a kind that is not there, or not for installing, is refused with those that are", () =>
  withApi(async ({ call }) => {
    for (const kind of ["nope", "problem", "toString"]) {
      const refused = await call("POST", "/apps", { json: { kind } });
      assert.deepEqual([refused.status, refused.json.errors[0].path], [422, "kind"]);
      assert.match(refused.json.errors[0].detail, /expected one of calendar, .*clock, .*rotation/);
    }
    assert.equal((await call("PATCH", "/apps/nope", { json: {} })).status, 404);
  }));

Deno.test("a setting that the program does not know is refused, also in a tile, and what it knows is named", () =>
  withApi(async ({ call }) => {
    const faults = async (kind: string, settings: unknown) => {
      const refused = await call("POST", "/apps", { json: { kind, settings } });
      assert.equal(refused.status, 422);
      return refused.json.errors;
    };
    const detail = "found no such setting, expected one of title, body";
    assert.deepEqual(await faults("message", { text: "Hello" }), [{ path: "settings.text", detail }]);
    const tiles = [{ kind: "clock" }, { kind: "message", settings: { body: "Hello", text: "Hello" } }];
    assert.deepEqual(await faults("layout", { tiles }), [{
      path: "settings.tiles[1].settings.text",
      detail,
    }]);
    assert.equal(
      (await call("POST", "/requests", {
        json: { app: { kind: "message", settings: { text: "Hello" } }, selector: "room=lobby" },
      })).json.errors[0].path,
      "app.settings.text",
    );
  }));

Deno.test("every kind comes with the JSON Schema of its settings", () =>
  withApi(async ({ call }) => {
    const { json } = await call("GET", "/apps/kinds");
    const kinds = json.data.map((kind: { kind: string }) => kind.kind);
    for (const kind of ["clock", "labels", "message", "quiz", "rotation"]) {
      assert.ok(kinds.includes(kind), kind);
    }
    assert.ok(!kinds.includes("problem"));
    assert.equal(json.next, null);
    for (const kind of json.data) {
      assert.match(JSON.stringify(kind.settings), /"type":"object"/, kind.kind);
    }
  }));

Deno.test("an app is previewed on a model and on any panel", () =>
  withApi(async ({ call }) => {
    const { id } =
      (await call("POST", "/apps", { json: { kind: "message", settings: { title: "Hello" } } })).json;
    const mono = await call("GET", `/apps/${id}/preview?model=og`);
    const bare = await call(
      "GET",
      `/apps/${id}/preview?width=296&height=128&pixel_format=gray1&encoding=bmp`,
    );
    assert.deepEqual([mono.headers.get("content-type"), bare.headers.get("content-type")], [
      "image/png",
      "image/bmp",
    ]);
    for (const { bytes, headers } of [mono, bare]) {
      assert.equal(headers.get("content-length"), String(bytes.length));
      assert.match(headers.get("etag") ?? "", /^"[0-9a-f]{64}"$/);
    }
    const view = new DataView(mono.bytes.buffer);
    assert.deepEqual([view.getUint32(16), view.getUint32(20)], [800, 480]);
    assert.equal(new DataView(bare.bytes.buffer).getInt32(18, true), 296);
    const again = await call("GET", `/apps/${id}/preview?model=og`, {
      headers: { "if-none-match": mono.headers.get("etag") ?? "" },
    });
    assert.deepEqual([again.status, again.bytes.length], [304, 0]);
  }));

Deno.test("a panel that cannot be previewed is refused", () =>
  withApi(async ({ call }) => {
    const [{ id }] = (await call("GET", "/apps")).json.data;
    const queries = [
      "",
      "width=100",
      "model=nope",
      "width=0&height=10",
      "width=10&height=9999",
      "width=100&height=100&pixel_format=nope",
      "width=100&height=100&rotation=45",
      "width=100&height=100&encoding=gif",
      "model=og&colour=red",
    ];
    for (const query of queries) {
      const refused = await call("GET", `/apps/${id}/preview?${query}`);
      assert.deepEqual([query, refused.status], [query, 422]);
      assert.ok(refused.json.errors.length > 0);
    }
    assert.equal((await call("GET", "/apps/nope/preview?model=og")).status, 404);
  }));
