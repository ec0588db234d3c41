import type { MiddlewareHandler } from "hono";
import type { HttpEnv } from "../../http.ts";
import { toServerTiming } from "../../stopwatch.ts";

/** Nothing from elsewhere, nothing inline, no frame around it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cache-control": "no-store",
};

/** One year, for this name alone: what else its owner serves under it is not ours to say. */
const STAY_ON_TLS = "max-age=31536000";

/**
 * Gives every HTML page that leaves the server, failures included, the headers that keep it to itself, and
 * notes before anything is read for it which event was the last. Images and JSON pass as they are.
 */
export const pageHeaders: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const started = performance.now();
  c.set("eventId", c.var.services.events.last());
  await next();
  const isPage = c.res.headers.get("content-type")?.startsWith("text/html") ?? false;
  if (!isPage) return;
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  if (c.var.baseUrl.startsWith("https:")) c.res.headers.set("strict-transport-security", STAY_ON_TLS);
  c.res.headers.set("server-timing", toServerTiming({ total: performance.now() - started }));
  c.res.headers.append("vary", "Accept, Cookie");
};
