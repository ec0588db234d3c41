import assert from "node:assert/strict";
import { gunzipSync } from "node:zlib";
import { isStaticName, staticPath } from "../../pages/static_files.ts";
import { staticRoutes } from "./static.ts";

Deno.test("static files may be kept for good by the address that names their content", async () => {
  for (const name of ["style.css", "favicon.svg", "live.js", "times.js", "htmx.js"] as const) {
    const response = await staticRoutes.request(staticPath(name));
    assert.equal(response.status, 200, name);
    assert.equal(response.headers.get("cache-control"), "public, max-age=31536000, immutable");
    assert.equal(response.headers.get("content-length"), String((await response.bytes()).length));
  }
});

Deno.test("static files without their version are asked for again, and answered without a body when unchanged", async () => {
  const first = await staticRoutes.request("/static/style.css");
  assert.equal(first.headers.get("cache-control"), "no-cache");
  await first.bytes();
  const again = await staticRoutes.request("/static/style.css", {
    headers: { "if-none-match": first.headers.get("etag") ?? "" },
  });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), "");
});

Deno.test("nothing but the listed static files is served", () => {
  for (const name of ["../pages.ts", "pages.ts", "constructor", "__proto__", "style.css.map"]) {
    assert.equal(isStaticName(name), false, name);
  }
});

Deno.test("the stylesheet loads nothing and moves nothing for longer than 150 ms", async () => {
  const style = await (await staticRoutes.request("/static/style.css")).text();
  assert.ok(!/url\(|@import/.test(style));
  for (const [, time] of style.matchAll(/(\d+)ms/g)) assert.ok(Number(time) <= 150);
  assert.match(style, /prefers-reduced-motion: reduce/);
});

Deno.test("static files are packed for whoever takes them so", async () => {
  const plain = await (await staticRoutes.request(staticPath("style.css"))).bytes();
  const ask = (accept: string) =>
    staticRoutes.request(staticPath("style.css"), { headers: { "accept-encoding": accept } });
  const packed = await ask("br, gzip;q=0.8");
  assert.equal(packed.headers.get("content-encoding"), "gzip");
  const bytes = await packed.bytes();
  assert.ok(bytes.length < plain.length / 3);
  assert.deepEqual(new Uint8Array(gunzipSync(bytes)), plain);
  for (const accept of ["identity", "gzip;q=0", "br"]) {
    const response = await ask(accept);
    assert.equal(response.headers.get("content-encoding"), null, accept);
    await response.body?.cancel();
  }
});
