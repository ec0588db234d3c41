import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { HttpEnv } from "../../http.ts";
import type { Density } from "../../pages/wall/wall_view.ts";

const COOKIE = "wall";
/** Seconds that a browser remembers it for: the most that browsers take. */
const MAX_AGE = 400 * 24 * 3600;

/** How dense this browser wants the wall; screens until it has said. */
export function readDensity(c: Context<HttpEnv>): Density {
  return getCookie(c, COOKIE) === "list" ? "list" : "screens";
}

/** Remembers how dense this browser wants the wall, if that is what was asked; whether it was. */
export function keepDensity(c: Context<HttpEnv>, view: string | undefined): boolean {
  if (view !== "list" && view !== "screens") return false;
  const secure = c.var.baseUrl.startsWith("https:");
  setCookie(c, COOKIE, view, { path: "/", httpOnly: true, sameSite: "Lax", secure, maxAge: MAX_AGE });
  return true;
}
