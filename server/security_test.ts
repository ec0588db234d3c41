import assert from "node:assert/strict";
import { BASE_URL, openTestApp, PASSWORD, type TestApp } from "./app_fixture.ts";

/** Adds a device and tells its code and token. */
async function addDevice(test: TestApp, name: string): Promise<{ id: string; code: string; token: string }> {
  const { id, friendly_id: code, token } = await test.admin("POST", "/api/v1/devices", { name, model: "og" });
  return { id, code, token };
}

async function status(test: TestApp, path: string, init?: RequestInit): Promise<number> {
  const response = await test.fetch(path, init);
  await response.body?.cancel();
  return response.status;
}

Deno.test("a device's token reaches that device alone, and nothing of an admin's", async () => {
  await using test = await openTestApp();
  const [mine, other] = [await addDevice(test, "Mine"), await addDevice(test, "Other")];
  const headers = { "access-token": mine.token, authorization: `Bearer ${mine.token}`, id: other.code };
  assert.equal(await status(test, `/screens/${mine.code}.png`, { headers }), 200);
  assert.equal(await status(test, `/screens/${other.code}.png`, { headers }), 401);
  const press = { method: "POST", headers, body: '{"button":"A"}' };
  assert.equal(await status(test, `/screens/${other.code}/press`, press), 401);
  await status(test, "/api/display", { headers });
  await status(test, "/", { headers });
  const { data } = await test.admin("GET", "/api/v1/exchanges?limit=50");
  const served = data.filter((one: { response: { status: number } }) => one.response.status === 200);
  const whose = new Set(served.map((one: { device_id: string }) => one.device_id));
  assert.deepEqual([...whose], [mine.id], "whatever id comes with the token");
  const { paths } = await (await test.fetch("/api/openapi.json")).json();
  for (const [path, methods] of Object.entries(paths as Record<string, Record<string, unknown>>)) {
    for (const method of Object.keys(methods)) {
      const address = path.replace(/\{\w+\}/g, mine.id);
      const init = { method: method.toUpperCase(), headers: { authorization: `Bearer ${mine.token}` } };
      assert.equal(await status(test, address, init), 401, `${method} ${path}`);
    }
  }
  for (const path of ["/logs", "/clear-logs", "/update-labels"]) {
    const init = { method: path === "/logs" ? "GET" : "POST", headers };
    assert.equal(await status(test, path, init), 401, path);
  }
});

Deno.test("a session that was there before signing in is never taken over", async () => {
  await using test = await openTestApp();
  const signIn = async (cookie: string) => {
    const headers = { cookie, origin: BASE_URL };
    const body = new URLSearchParams({ password: PASSWORD });
    const response = await test.fetch("/login", { method: "POST", headers, body, redirect: "manual" });
    await response.body?.cancel();
    return (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  };
  const planted = `sc_session=${"a".repeat(43)}`;
  const [first, second] = [await signIn(planted), await signIn(planted)];
  assert.equal(new Set([planted, first, second]).size, 3);
  const call = (cookie: string) => status(test, "/api/v1/devices", { headers: { cookie } });
  assert.deepEqual([await call(planted), await call(first), await call(second)], [401, 200, 200]);
});

Deno.test("a browser that came by TLS stays on it, and one that did not is told nothing", async () => {
  for (const [scheme, expected] of [["https", "max-age=31536000"], ["http", null]] as const) {
    await using test = await openTestApp({ TRUST_PROXY: "1" });
    const headers = { accept: "text/html", "x-forwarded-proto": scheme };
    const response = await test.fetch("/login", { headers });
    await response.body?.cancel();
    assert.equal(response.headers.get("strict-transport-security"), expected);
    assert.match(response.headers.get("content-security-policy") ?? "", /frame-ancestors 'none'/);
  }
});

Deno.test("images cannot be listed, and their addresses not be made up", async () => {
  await using test = await openTestApp();
  const { code, token } = await addDevice(test, "Mine");
  const shown = await test.fetch("/api/display", { headers: { "access-token": token, id: code } });
  const address = new URL((await shown.json()).image_url);
  assert.match(address.pathname, /^\/images\/[0-9a-f]{64}\.\w+$/);
  assert.equal(await status(test, address.pathname), 200);
  const near = address.pathname.replace(/[0-9a-f](?=\.)/, (digit) => digit === "0" ? "1" : "0");
  for (const path of ["/images", "/images/", near, "/images/%", "/images/*.png"]) {
    assert.equal(await status(test, path), 404, path);
  }
});

Deno.test("no path leads to a file of the server", async () => {
  await using test = await openTestApp();
  const ups = ["../", "..%2f", "%2e%2e/", "..%5c", "....//", "%00/../", "..%00/", "%252e%252e%252f"];
  for (const base of ["/static/", "/images/", "/screens/", "/api/docs/", "/hooks/", "/apps/kinds/", "/"]) {
    for (const up of ups) {
      for (const file of ["deno.json", "server/main.ts", "etc/passwd"]) {
        const response = await test.fetch(base + up.repeat(6) + file, { headers: { accept: "text/html" } });
        const text = await response.text();
        assert.ok(response.status < 500 && !/"imports"|createApp|root:/.test(text), base + up + file);
      }
    }
  }
});

const UNITS = [
  "\\",
  '"',
  " ",
  "\n",
  "0",
  "..",
  "%",
  "[",
  '{"a":',
  "é",
  "\u202e",
  "<a",
  "1e",
  "token=",
  "Bearer ",
];
const HEADERS = [
  "id",
  "access-token",
  "user-agent",
  "battery-voltage",
  "width",
  "height",
  "sensors",
  "cookie",
];

Deno.test("whatever an unknown sends, however long and whatever its size, is answered in its protocol", async () => {
  await using test = await openTestApp({ TRUST_PROXY: "1" });
  await test.admin("POST", "/api/v1/hooks", { slug: "door" });
  const id = "AA:BB:CC:00:00:01";
  for (const unit of UNITS) {
    const long = unit.repeat(Math.ceil(60_000 / unit.length));
    const some = unit.repeat(Math.ceil(3_000 / unit.length));
    const tries: [string, RequestInit][] = [
      ["/", { method: "POST", body: long }],
      ["/", { method: "POST", body: JSON.stringify({ device: some, event: some, id: some, button: some }) }],
      ["/api/log", { method: "POST", headers: { id }, body: long }],
      ["/api/log", { method: "POST", headers: { id }, body: JSON.stringify({ logs: [{ message: long }] }) }],
      ["/hooks/door", { method: "POST", headers: { "content-type": "application/json" }, body: long }],
      [`/screens/${encodeURIComponent(some)}.png`, {}],
      [`/api/display?id=${encodeURIComponent(some)}`, {}],
    ];
    if (/^[\x20-\x7e]*$/.test(unit)) {
      for (const header of HEADERS) tries.push(["/api/display", { headers: { id, [header]: some } }]);
    }
    for (const [path, init] of tries) {
      assert.ok(await status(test, path, init) < 500, `${path} ${JSON.stringify(unit)}`);
    }
  }
});

Deno.test("a size that no panel has is not drawn", async () => {
  await using test = await openTestApp();
  const sizes = ["999999999", "1e9", "-1", "0", "1.5", "65536", "NaN", "Infinity", "0x10", " "];
  for (const size of sizes) {
    for (const headers of [{ width: size, height: "480" }, { width: "800", height: size }]) {
      const answer = await test.fetch("/api/display", { headers: { id: "AA:BB:CC:00:00:02", ...headers } });
      const { status, image_url } = await answer.json();
      assert.equal(status, 0);
      const image = await test.fetch(new URL(image_url).pathname);
      assert.ok((await image.arrayBuffer()).byteLength < 1_000_000, size);
    }
  }
});
