import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { openTestApp, type TestApp } from "../../server/app_fixture.ts";
import { listBombs } from "./bombs.ts";

const NESTINGS = [65, 3000, 50_000, 120_000];
const nest = (depth: number, [open, close]: readonly [string, string], inside = "1") =>
  open.repeat(depth) + inside + close.repeat(depth);

async function ask(
  test: TestApp,
  path: string,
  init: RequestInit,
): Promise<{ status: number; text: string }> {
  const response = await test.fetch(path, init);
  return { status: response.status, text: await response.text() };
}

/** The admin of a server without a password, which would cost a scrypt at each call. */
async function openAsAdmin(): Promise<{ test: TestApp; authorization: string }> {
  const test = await openTestApp({ ADMIN_PASSWORD: "" });
  const { token } = await test.app.services.auth.createApiToken("bombs");
  return { test, authorization: `Bearer ${token}` };
}

Deno.test("JSON however deep is answered by every address that takes JSON, and never as a fault of the server", async () => {
  const { test, authorization } = await openAsAdmin();
  await using _ = test;
  const json = { authorization, "content-type": "application/json" };
  const post = async (path: string, body: unknown) =>
    JSON.parse((await ask(test, path, { method: "POST", headers: json, body: JSON.stringify(body) })).text);
  await post("/api/v1/hooks", { slug: "door", app_id: (await post("/api/v1/apps", { kind: "table" })).id });
  const device = (await post("/api/v1/devices", {})).id;
  const app = (await post("/api/v1/apps", { kind: "layout" })).id;
  const id = "AA:BB:CC:00:00:01";
  const inside = (name: string, deep: string) => `{"${name}":${deep}}`;
  const faults: string[] = [];
  for (const depth of NESTINGS) {
    for (const pair of [["[", "]"], ['{"a":', "}"]] as const) {
      const deep = nest(depth, pair);
      const tries: readonly (readonly [string, string, string, Record<string, string>])[] = [
        ["POST", "/api/log", inside("logs", `[${deep}]`), { id }],
        ["POST", "/api/log", deep, { id }],
        ["POST", "/", inside("device", deep), {}],
        ["POST", "/", `{"device":"M5StickCPLUS2","event":"press","button":"A","value":${deep}}`, {}],
        ["POST", "/update-labels", inside("labels", deep), json],
        ["POST", "/screens/AAAAAA/press", inside("button", deep), {}],
        ["POST", "/hooks/door", deep, json],
        ["POST", "/api/custom_plugins/door", inside("merge_variables", deep), json],
        [
          "POST",
          "/api/custom_plugins/door",
          `{"merge_variables":{"a":${deep}},"merge_strategy":"deep_merge"}`,
          json,
        ],
        ["POST", "/api/v1/devices", inside("labels", deep), json],
        ["PATCH", `/api/v1/devices/${device}`, inside("panel", deep), json],
        ["PUT", `/api/v1/devices/${device}/playlist`, deep, json],
        ["POST", "/api/v1/apps", `{"kind":"message","settings":${deep}}`, json],
        ["PATCH", `/api/v1/apps/${app}`, inside("settings", deep), json],
        ["PATCH", `/api/v1/apps/${app}`, inside("settings", inside("layout", deep)), json],
        [
          "POST",
          "/api/v1/requests",
          `{"selector":"!room","app":{"kind":"message","settings":${deep}}}`,
          json,
        ],
        ["PATCH", "/api/v1/settings", deep, json],
        ["POST", "/api/v1/apps/template/check", inside("markup", deep), json],
      ];
      for (const [method, path, body, headers] of tries) {
        const { status, text } = await ask(test, path, { method, headers, body });
        if (status >= 500 || (path === "/api/log" && status !== 204)) {
          faults.push(`${method} ${path} ${body.slice(0, 60)} ${depth}: ${status} ${text.slice(0, 80)}`);
        }
      }
      const wide = await ask(test, "/api/display", {
        headers: { id, "x-color-palette": deep.slice(0, 8000) },
      });
      assert.equal(wide.status, 200);
    }
  }
  assert.deepEqual(faults, []);
  const { status, text } = await ask(test, "/api/v1/exchanges?limit=500", { headers: json });
  assert.equal(status, 200, text);
});

Deno.test("pictures that unpack to far more than they are, are refused before they are unpacked", async () => {
  const { test, authorization } = await openAsAdmin();
  await using _ = test;
  for (const { name, bytes } of await listBombs()) {
    const headers = { authorization, "content-type": "application/octet-stream" };
    const { status, text } = await ask(test, "/api/v1/files", { method: "POST", headers, body: bytes });
    assert.ok(status === 422 || status === 413, `${name}: ${status} ${text}`);
  }
});

Deno.test("a body that says it is packed is taken as it is, so no bomb unpacks", async () => {
  const { test, authorization } = await openAsAdmin();
  await using _ = test;
  const bomb = gzipSync(new Uint8Array(200_000_000));
  const before = Deno.memoryUsage().rss;
  for (const path of ["/", "/api/log", "/api/v1/apps", "/api/v1/files", "/settings/restore", "/login"]) {
    for (const encoding of ["gzip", "deflate", "br", "gzip, gzip"]) {
      const headers = { authorization, "content-encoding": encoding, "content-type": "application/json" };
      const method = path === "/settings/restore" ? "PUT" : "POST";
      const { status, text } = await ask(test, path, { method, headers, body: bomb });
      assert.ok(status < 500, `${path} ${encoding}: ${status} ${text}`);
    }
  }
  assert.ok(Deno.memoryUsage().rss - before < 150_000_000, "the memory that was unpacked into");
});
