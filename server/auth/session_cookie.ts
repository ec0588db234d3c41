import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { HttpEnv } from "../http.ts";
import type { SignedIn } from "./auth.ts";
import { SESSION_COOKIE } from "./credentials.ts";

/** Gives a session to the browser: no script reads it, no other site sends it along with a form. */
export function setSessionCookie(context: Context<HttpEnv>, session: SignedIn): void {
  const expires = new Date(session.expiresAt.epochMilliseconds);
  setCookie(context, SESSION_COOKIE, session.secret, { ...attributes(context), expires });
}

/** Takes the session from the browser; ending it is `signOut`'s part. */
export function clearSessionCookie(context: Context<HttpEnv>): void {
  deleteCookie(context, SESSION_COOKIE, attributes(context));
}

/** The session's secret as the browser sends it, or null. */
export function readSessionCookie(context: Context<HttpEnv>): string | null {
  return getCookie(context, SESSION_COOKIE) ?? null;
}

function attributes(context: Context<HttpEnv>) {
  const secure = context.var.baseUrl.startsWith("https:");
  return { path: "/", httpOnly: true, sameSite: "Lax", secure } as const;
}
