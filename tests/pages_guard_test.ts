import assert from "node:assert/strict";
import { ADMIN_PASSWORD } from "./admin.ts";
import { startServer } from "./server_process.ts";

Deno.test("every page keeps itself to itself, is never stored, and leaves `/` to devices that ask for no page", async () => {
  await using server = await startServer({ env: { ADMIN_PASSWORD } });
  const headers = { accept: "text/html", authorization: `Basic ${btoa(`admin:${ADMIN_PASSWORD}`)}` };
  for (
    const [path, status] of [["/", 200], ["/setup", 200], ["/no/such", 404], [
      "/exchanges/none",
      404,
    ]] as const
  ) {
    for (const method of ["GET", "HEAD"]) {
      const response = await fetch(server.url + path, { method, headers });
      assert.equal(response.status, status, path);
      await response.body?.cancel();
      const policy = response.headers.get("content-security-policy") ?? "";
      assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self'; /);
      assert.equal(response.headers.get("cache-control"), "no-store");
      assert.equal(response.headers.get("x-content-type-options"), "nosniff");
      assert.equal(response.headers.get("cross-origin-opener-policy"), "same-origin");
    }
  }
  const device = await fetch(server.url, { headers: { accept: "*/*" } });
  assert.deepEqual(Object.keys((await device.json()).labels), ["A", "B", "C"]);
});

Deno.test("a form of another site changes nothing", async () => {
  await using server = await startServer({ env: { ADMIN_PASSWORD } });
  const body = new URLSearchParams({ password: ADMIN_PASSWORD });
  const options = { method: "POST", body, redirect: "manual" } as const;
  const refused = await fetch(`${server.url}/login`, {
    ...options,
    headers: { origin: "https://evil.example" },
  });
  assert.equal(refused.status, 403);
  await refused.body?.cancel();
  const taken = await fetch(`${server.url}/login`, { ...options, headers: { origin: server.url } });
  assert.equal(taken.status, 303);
  const cookie = taken.headers.get("set-cookie") ?? "";
  assert.match(cookie, /^sc_session=.*HttpOnly.*SameSite=Lax/);
  const out = await fetch(`${server.url}/logout`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookie.split(";")[0] ?? "", origin: "https://evil.example" },
  });
  assert.equal(out.status, 403);
  await out.body?.cancel();
});
