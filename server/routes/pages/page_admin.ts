import type { Context, MiddlewareHandler } from "hono";
import { refuseCrossSite } from "../../auth/mod.ts";
import type { HttpEnv } from "../../http.ts";
import { limitTo } from "../../limit_body.ts";

const FORM_BYTES = 16 * 1024;

/** Refuses a form over 16 KiB with TooLargeError. */
export const limitForm = limitTo(FORM_BYTES);

/** The same for a form that names a thousand devices and more: 128 KiB. */
export const limitSelection = limitTo(8 * FORM_BYTES);

/**
 * Finds out who asks: null when it is an admin, who is then in `c.var.admin`; for anybody else the answer that
 * sends him to sign in, or to how to begin where nobody administers yet.
 * Throws ForbiddenError for what another site had a browser send.
 */
export async function refuseStranger(c: Context<HttpEnv>): Promise<Response | null> {
  const { auth } = c.var.services;
  const identity = await auth.authenticate(c.req.raw, c.var.address);
  if (identity === null) return await toSignIn(c);
  refuseCrossSite(c.req.raw, { identity, baseUrl: c.var.baseUrl });
  c.set("admin", identity);
  return null;
}

/** Lets only an admin past, by `refuseStranger`. */
export const requirePageAdmin: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const refused = await refuseStranger(c);
  if (refused !== null) return refused;
  await next();
};

async function toSignIn(c: Context<HttpEnv>): Promise<Response> {
  if (!(await c.var.services.auth.hasAdmin())) return c.redirect("/setup", 303);
  // A part of a page cannot hold a sign-in form: the whole page has to go there.
  if (isPart(c)) return c.body(null, 401, { "hx-redirect": "/login" });
  const back = c.req.method === "GET" && c.req.path !== "/" ? `?next=${encodeURIComponent(c.req.path)}` : "";
  return c.redirect(`/login${back}`, 303);
}

/** Whether a script asks for a part of a page. */
export function isPart(c: Context<HttpEnv>): boolean {
  return c.req.header("hx-request") === "true";
}

/** A path of this server to go to after signing in; anything else becomes the dashboard. */
export function readNext(value: unknown): string {
  const here = "http://here.invalid";
  if (typeof value !== "string" || !/^\/(?![/\\])/.test(value) || !URL.canParse(value, here)) return "/";
  const url = new URL(value, here);
  // A path such as /.//host loses its dot on the way and would name another server.
  const isHere = url.origin === here && !url.pathname.startsWith("//");
  return isHere && url.pathname !== "/login" ? url.pathname + url.search + url.hash : "/";
}
