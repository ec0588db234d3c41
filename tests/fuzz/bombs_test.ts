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

const MARKUP_BOMBS: Readonly<Record<string, string>> = {
  "entities": `<!DOCTYPE svg [<!ENTITY a "${"x".repeat(99)}"><!ENTITY b "${
    "&a;".repeat(99)
  }">]><svg><text>&b;</text></svg>`,
  "use of itself": '<svg width="9" height="9"><g id="a"><use href="#a"/><use href="#a"/></g></svg>',
  "use of use": `<svg width="9" height="9">${
    Array.from({ length: 30 }, (_, at) =>
      `<g id="a${at}"><use href="#a${at + 1}"/><use href="#a${at + 1}"/></g>`)
      .join("")
  }<g id="a30"><rect width="9" height="9"/></g></svg>`,
  "deep groups": `<svg width="9" height="9">${"<g>".repeat(20_000)}</svg>`,
  "deep boxes": "<div>".repeat(20_000),
  "deep lists": "<ul><li>".repeat(5000),
  "huge svg": '<svg width="1e9" height="1e9" viewBox="0 0 1e9 1e9"><rect width="1e9" height="1e9"/></svg>',
  "huge box": '<div style="width:1e9px;height:1e9px;border:99999px solid;filter:blur(99999px)">a</div>',
  "huge type": '<p style="font-size:1e30px;letter-spacing:1e30px">a</p>',
  "pattern in pattern":
    '<svg width="9" height="9"><pattern id="p" width="1" height="1"><rect fill="url(#p)"/></pattern><rect fill="url(#p)" width="9" height="9"/></svg>',
  "svg in an image": `<img src="data:image/svg+xml,${
    encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="60000" height="60000"/>')
  }">`,
  "digits": `<p style="width:${"1".repeat(50_000)}">a</p>`,
  "custom properties": `<style>:root{${
    Array.from({ length: 40 }, (_, at) => `--a${at}:var(--a${at + 1}) var(--a${at + 1});`).join("")
  }}p{color:var(--a0)}</style><p>a</p>`,
  "a custom property of itself": "<style>p{--a:var(--b);--b:var(--a);color:var(--a)}</style><p>a</p>",
};

for (const [name, markup] of Object.entries(MARKUP_BOMBS)) {
  Deno.test(`a template with ${name} is drawn or refused, and the server goes on`, async () => {
    const { test, authorization } = await openAsAdmin();
    await using _ = test;
    const headers = { authorization, "content-type": "application/json" };
    const body = JSON.stringify({ kind: "template", settings: { markup } });
    const made = await ask(test, "/api/v1/apps", { method: "POST", headers, body });
    assert.ok(made.status === 201 || made.status === 422, made.text);
    if (made.status === 422) return;
    const { id } = JSON.parse(made.text);
    const { status, text } = await ask(test, `/api/v1/apps/${id}/preview?model=og`, { headers });
    assert.ok(status === 200 || status === 422, `${status} ${text.slice(0, 300)}`);
    assert.equal((await ask(test, "/api/display", { headers: { id: "AA:BB:CC:00:00:09" } })).status, 200);
  });
}
