import { createHmac, timingSafeEqual } from "node:crypto";
import { Buffer } from "node:buffer";
import type { HookRow } from "../../database/mod.ts";

/** What of a delivery shows that its sender may. */
export interface Credentials {
  readonly headers: Headers;
  readonly query: URLSearchParams;
  /** Exactly as it was sent. */
  readonly body: Uint8Array;
}

/** The header that carries an HMAC unless the hook names another. */
export const SIGNATURE_HEADER = "x-hub-signature-256";

/**
 * Why a delivery is refused, or null when its sender shows what the hook asks for: the secret as
 * `Authorization: Bearer`, `X-Hook-Secret` or `?secret=`; or the HMAC-SHA256 of the body in the hook's header, in
 * hex or base64, with or without `sha256=` before it.
 */
export function guardFault(hook: HookRow, { headers, query, body }: Credentials): string | null {
  if (hook.guard === "open") return null;
  const secret = hook.secret ?? "";
  if (hook.guard === "secret") {
    const bearer = /^bearer\s+(\S+)\s*$/i.exec(headers.get("authorization") ?? "")?.[1];
    const shown = bearer ?? headers.get("x-hook-secret") ?? query.get("secret");
    if (shown !== null && secret !== "" && isSame(shown, secret)) return null;
    return `found ${shown === null ? "no secret" : "another secret"}, ` +
      "expected the hook's as Authorization: Bearer, X-Hook-Secret or ?secret=";
  }
  const name = hook.signatureHeader ?? SIGNATURE_HEADER;
  const signature = headers.get(name)?.trim().replace(/^sha256=/i, "");
  const hmac = createHmac("sha256", secret).update(body).digest();
  const expected = [hmac.toString("hex"), hmac.toString("base64"), hmac.toString("base64url")];
  const given = signature ?? "";
  const fits = expected.some((form) =>
    isSame(/^[0-9a-f]{64}$/i.test(given) ? given.toLowerCase() : given, form)
  );
  if (secret !== "" && fits) return null;
  return `found ${signature === undefined ? "no signature" : "another signature"}, ` +
    `expected the HMAC-SHA256 of the body in ${name}`;
}

/** Compares in a time that does not tell how much was right. */
function isSame(shown: string, expected: string): boolean {
  const [one, other] = [Buffer.from(shown), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
