import type { Context } from "hono";
import { NotFoundError } from "../../errors.ts";
import { type HttpEnv, routes } from "../../http.ts";
import { isStaticName, staticFile, type StaticName } from "../../pages/static_files.ts";

/** The files that pages load: stylesheet, scripts, icon. */
export const staticRoutes = routes()
  .get("/static/:name", (c) => {
    const name = c.req.param("name");
    if (!isStaticName(name)) throw new NotFoundError("static file", name);
    return answer(c, name);
  })
  .get("/favicon.ico", (c) => answer(c, "favicon.svg"));

function answer(c: Context<HttpEnv>, name: StaticName): Response {
  const { bytes, packed, mediaType, version } = staticFile(name);
  const etag = `"${version}"`;
  const forGood = c.req.query("v") === version;
  const headers = {
    etag,
    "cache-control": forGood ? "public, max-age=31536000, immutable" : "no-cache",
    "x-content-type-options": "nosniff",
  };
  if (c.req.header("if-none-match")?.includes(etag)) return c.body(null, 304, headers);
  const takesGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/i.test(c.req.header("accept-encoding") ?? "");
  const body = takesGzip ? packed() : bytes;
  return c.body(body, 200, {
    ...headers,
    vary: "Accept-Encoding",
    ...(takesGzip ? { "content-encoding": "gzip" } : {}),
    "content-type": mediaType,
    "content-length": String(body.length),
  });
}
