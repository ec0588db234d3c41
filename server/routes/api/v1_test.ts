import assert from "node:assert/strict";
import { PASSWORD } from "../../app_fixture.ts";
import { withApi } from "./fixture.ts";

Deno.test("no call is answered without an admin, and the problem says how to become one", () =>
  withApi(async ({ call }) => {
    const calls = [["GET", "/devices"], ["POST", "/devices"], ["GET", "/events"], ["GET", "/models"], [
      "GET",
      "/nope",
    ]];
    for (const [method = "", path = ""] of calls) {
      const { status, headers, json } = await call(method, path, { signedIn: false });
      assert.deepEqual([status, headers.get("content-type")], [401, "application/problem+json"], path);
      assert.match(headers.get("www-authenticate") ?? "", /Bearer.*Basic/);
      assert.match(json.detail, /^Cannot answer: found no credentials, expected a session cookie/);
    }
    const wrong = await call("GET", "/devices", { headers: { authorization: "Bearer sc_wrong" } });
    assert.equal(wrong.status, 401);
  }));

Deno.test("a device's token is no admin's", () =>
  withApi(async ({ call }) => {
    const { json: device } = await call("POST", "/devices", { json: {} });
    const headers = { authorization: `Bearer ${device.token}`, "access-token": device.token };
    assert.equal((await call("GET", "/devices", { headers })).status, 401);
  }));

Deno.test("the password lets in by Basic, and too many wrong ones have to wait", () =>
  withApi(async ({ call }) => {
    const tried = (password: string) =>
      call("GET", "/models", { headers: { authorization: `Basic ${btoa(`admin:${password}`)}` } });
    assert.equal((await tried(PASSWORD)).status, 200);
    const answers = [];
    for (let i = 0; i < 6; i++) answers.push(await tried("wrong horse"));
    assert.deepEqual(answers.map(({ status }) => status), [401, 401, 401, 401, 401, 429]);
    assert.equal(answers[5]?.headers.get("retry-after"), "1");
  }, { ADMIN_PASSWORD: PASSWORD }));

Deno.test("a session changes things from this server's pages only", () =>
  withApi(async ({ call, server }) => {
    const { auth } = server.app.services;
    const { secret } = await auth.signIn({ password: PASSWORD, address: "127.0.0.1" });
    const make = (headers: Record<string, string>) =>
      call("POST", "/devices", {
        signedIn: false,
        json: {},
        headers: { cookie: `sc_session=${secret}`, ...headers },
      });
    assert.equal((await make({ origin: "http://screens.test:8080" })).status, 201);
    assert.equal((await make({ "sec-fetch-site": "same-origin" })).status, 201);
    assert.equal((await make({ origin: "https://evil.example" })).status, 403);
    assert.equal((await make({ "sec-fetch-site": "cross-site" })).status, 403);
  }, { ADMIN_PASSWORD: PASSWORD }));

Deno.test("a body is JSON by its type and its text, and has at most 256 KiB", () =>
  withApi(async ({ call }) => {
    const type = { "content-type": "application/json" };
    const post = async (body: string, headers: Record<string, string> = {}) => {
      const { status, json } = await call("POST", "/devices", { body, headers });
      return [status, json.detail];
    };
    assert.deepEqual(await post("{}", { "content-type": "text/plain" }), [
      415,
      "Cannot read the body: found text/plain, expected application/json",
    ]);
    assert.equal((await post("name=x", { "content-type": "application/x-www-form-urlencoded" }))[0], 415);
    assert.equal((await post("{", type))[0], 400);
    assert.equal((await post("", type))[0], 400);
    for (const body of ["[]", "null", "1", '"x"']) assert.equal((await post(body, type))[0], 422, body);
    const large = await post(JSON.stringify({ name: "x".repeat(256 * 1024) }), type);
    assert.deepEqual(large, [
      413,
      "Cannot read the body: found more than 262144 bytes, expected at most 262144",
    ]);
    assert.equal((await post("{}", { "content-type": "application/json; charset=utf-8" }))[0], 201);
  }));

Deno.test("a call that is not there is a problem too", () =>
  withApi(async ({ call }) => {
    for (const [method, path] of [["GET", "/nope"], ["PUT", "/devices"], ["POST", "/models"]] as const) {
      const { status, headers, json } = await call(method, path);
      assert.deepEqual([status, headers.get("content-type")], [404, "application/problem+json"]);
      assert.equal(json.detail, `Cannot find call "${method} /api/v1${path}"`);
    }
  }));

Deno.test("answers are not kept by caches", () =>
  withApi(async ({ call }) => {
    assert.equal((await call("GET", "/devices")).headers.get("cache-control"), "no-store");
  }));

Deno.test("the catalog lists every model and pixel format", () =>
  withApi(async ({ call }) => {
    const models = (await call("GET", "/models")).json;
    const og = models.data.find((model: { id: string }) => model.id === "og");
    assert.deepEqual([og.panel.width, og.panel.height, og.protocol, models.next], [800, 480, "trmnl", null]);
    const formats = (await call("GET", "/pixel_formats")).json.data;
    const bwr = formats.find((format: { name: string }) => format.name === "bwr");
    assert.deepEqual(bwr.palette.map((ink: { rgb: string }) => ink.rgb).toSorted(), [
      "#000000",
      "#ff0000",
      "#ffffff",
    ]);
    assert.equal(formats.find((format: { name: string }) => format.name === "rgb565").palette, null);
  }));
