import { Buffer } from "node:buffer";
import { parse } from "hono/utils/cookie";

/** Name of the session cookie. */
export const SESSION_COOKIE = "sc_session";

/** What a caller shows to be let in. */
export type Credentials =
  | { readonly kind: "session"; readonly secret: string }
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "password"; readonly name: string; readonly password: string };

/**
 * Reads what a request shows: the `Authorization` header, or else the session cookie; null when there is
 * nothing that can be read. A header that is present and wrong is never made good by a cookie.
 */
export function readCredentials(headers: Headers): Credentials | null {
  const authorization = headers.get("authorization");
  if (authorization !== null) return readAuthorization(authorization);
  const secret = parse(headers.get("cookie") ?? "", SESSION_COOKIE)[SESSION_COOKIE];
  return secret === undefined || secret === "" ? null : { kind: "session", secret };
}

function readAuthorization(header: string): Credentials | null {
  const match = /^(bearer|basic) +([^\s]+) *$/i.exec(header);
  const value = match?.[2];
  if (match === null || value === undefined) return null;
  if (match[1]?.toLowerCase() === "bearer") return { kind: "token", token: value };
  const pair = Buffer.from(value, "base64").toString("utf8");
  const colon = pair.indexOf(":");
  if (colon < 0) return null;
  return { kind: "password", name: pair.slice(0, colon), password: pair.slice(colon + 1) };
}
