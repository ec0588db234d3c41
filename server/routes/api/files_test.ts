import assert from "node:assert/strict";
import { withApi } from "./fixture.ts";
import { paintPicture } from "../../picture_fixture.ts";

const body = async (width: number, height: number) => await paintPicture({ width, height });

Deno.test("a picture is uploaded as a form or as it is, listed, shown and removed", () =>
  withApi(async ({ server, call }) => {
    const png = await body(2400, 1200);
    const { authorization } = {
      authorization: `Bearer ${(await server.app.services.auth.createApiToken("f")).token}`,
    };
    const send = async (init: RequestInit & { headers?: Record<string, string> }, query = "") => {
      const response = await server.fetch(`/api/v1/files${query}`, {
        method: "POST",
        ...init,
        headers: { authorization, ...init.headers },
      });
      return { status: response.status, json: await response.json() };
    };
    const form = new FormData();
    form.append("file", new File([png], "../holi\u0007day.png", { type: "text/plain" }));
    const first = await send({ body: form });
    assert.equal(first.status, 201, JSON.stringify(first.json));
    const { id, created_at, ...facts } = first.json;
    assert.deepEqual(facts, {
      name: "holiday.png",
      media_type: "image/png",
      bytes: png.length,
      width: 2000,
      height: 1000,
    });
    assert.equal(created_at, "2026-03-04T12:00:00Z");
    const second = await send(
      { body: await body(30, 20), headers: { "content-type": "image/png" } },
      "?name=b",
    );
    assert.deepEqual([second.status, second.json.name, second.json.width], [201, "b", 30]);
    const { json } = await call("GET", "/files");
    assert.deepEqual(json.data.map((file: { name: string }) => file.name), ["b", "holiday.png"]);
    assert.deepEqual((await call("GET", `/files/${id}`)).json, first.json);
    const picture = await call("GET", `/files/${id}/picture`);
    assert.deepEqual([picture.headers.get("content-type"), picture.bytes], ["image/png", png]);
    assert.equal((await call("DELETE", `/files/${id}`)).status, 204);
    for (const path of [`/files/${id}`, `/files/${id}/picture`]) {
      assert.equal((await call("GET", path)).status, 404, path);
    }
    assert.equal((await call("DELETE", `/files/${id}`)).status, 404);
  }));

Deno.test("what is no picture, or is too large, is refused; other calls still take small JSON alone", () =>
  withApi(async ({ server, call }) => {
    const { token } = await server.app.services.auth.createApiToken("f");
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/octet-stream" };
    const post = async (path: string, body: BodyInit) => {
      const response = await server.fetch(path, { method: "POST", headers, body });
      return { status: response.status, json: await response.json() };
    };
    const svg = await post("/api/v1/files", '<svg xmlns="http://www.w3.org/2000/svg"/>');
    assert.deepEqual([svg.status, svg.json.errors[0].path], [422, "file"]);
    assert.equal((await post("/api/v1/files", "")).status, 422);
    assert.equal((await post("/api/v1/files", new Uint8Array(21 * 1024 * 1024))).status, 413);
    assert.equal((await post("/api/v1/apps", new Uint8Array(300 * 1024))).status, 413);
    assert.equal((await post("/api/v1/apps", "a")).status, 415);
    assert.equal((await call("POST", "/files", { signedIn: false, body: "a" })).status, 401);
  }));
