import assert from "node:assert/strict";
import { routes } from "../http.ts";
import { clearSessionCookie, readSessionCookie, setSessionCookie } from "./session_cookie.ts";

const session = { secret: "s3cret-_", expiresAt: Temporal.Now.instant().add({ hours: 720 }) };

/** An app whose requests came by this address. */
function appAt(baseUrl: string) {
  const app = routes();
  app.use(async (c, next) => {
    c.set("baseUrl", baseUrl);
    await next();
  });
  app.get("/in", (c) => {
    setSessionCookie(c, session);
    return c.text("in");
  });
  app.get("/out", (c) => {
    clearSessionCookie(c);
    return c.text("out");
  });
  app.get("/who", (c) => c.json(readSessionCookie(c)));
  return app;
}

async function cookieOf(baseUrl: string, path: string): Promise<string[]> {
  const response = await appAt(baseUrl).request(path);
  return (response.headers.get("set-cookie") ?? "").split("; ");
}

Deno.test("the session cookie is out of reach of scripts and other sites, and of plain http behind TLS", async () => {
  const plain = await cookieOf("http://10.0.0.5:8080", "/in");
  assert.equal(plain[0], "sc_session=s3cret-_");
  for (const part of ["HttpOnly", "SameSite=Lax", "Path=/"]) assert.ok(plain.includes(part), part);
  assert.ok(!plain.includes("Secure"));
  assert.ok((await cookieOf("https://panels.example", "/in")).includes("Secure"));
});

Deno.test("the session cookie is taken back", async () => {
  const cookie = await cookieOf("http://10.0.0.5:8080", "/out");
  assert.deepEqual([cookie[0], cookie.includes("Max-Age=0"), cookie.includes("Path=/")], [
    "sc_session=",
    true,
    true,
  ]);
});

Deno.test("the session's secret is read from the request", async () => {
  const app = appAt("http://10.0.0.5:8080");
  assert.equal(await (await app.request("/who", { headers: { cookie: "a=b; sc_session=x" } })).json(), "x");
  assert.equal(await (await app.request("/who")).json(), null);
});
