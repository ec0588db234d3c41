import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { HttpEnv } from "../../http.ts";
import { type Notice, readNotice, writeNotice } from "./notice.ts";

const COOKIE = "notice";

/** Has the next page that this browser opens say something, once. */
export function leaveNotice(c: Context<HttpEnv>, said: Notice): void {
  setCookie(c, COOKIE, writeNotice(said), { ...attributes(c), maxAge: 60 });
}

/** What the page that is now answered says, which is said only once; null when there is nothing. */
export function takeNotice(c: Context<HttpEnv>): Notice | null {
  const value = getCookie(c, COOKIE);
  if (value === undefined) return null;
  deleteCookie(c, COOKIE, attributes(c));
  return readNotice(value);
}

function attributes(c: Context<HttpEnv>) {
  return {
    path: "/",
    httpOnly: true,
    sameSite: "Strict",
    secure: c.var.baseUrl.startsWith("https:"),
  } as const;
}
