const SECRET_HEADERS = new Set([
  "access-token",
  "authorization",
  "cookie",
  "proxy-authorization",
  "set-cookie",
  "x-api-key",
  "x-csrf-token",
]);
const SECRET_FIELD = /("(?:access[-_]?token|api_key|password|secret|token)"\s*:\s*)"(?:[^"\\]|\\.)*"?/gi;
const SECRET_PARAMETER = /([?&;](?:access[-_]?token|api_key|password|secret|token)=)[^&;#\s"]*/gi;

/** What stands in the place of a secret. */
export const REDACTED = "[redacted]";

/** Headers as they may be stored, names in lower case. */
export function redactHeaders(headers: Iterable<readonly [string, string]>): Record<string, string> {
  return Object.fromEntries(
    Array.from(headers, ([name, value]) => {
      const key = name.toLowerCase();
      return [key, SECRET_HEADERS.has(key) ? REDACTED : redactText(value)];
    }),
  );
}

/** Text, a path or JSON as it may be stored: secret parameters and fields replaced. */
export function redactText(text: string): string {
  return text.replace(SECRET_PARAMETER, `$1${REDACTED}`).replace(SECRET_FIELD, `$1"${REDACTED}"`);
}

/** Most bytes of a body that are stored. */
export const BODY_LIMIT = 64 * 1024;

/** A body as it is stored: redacted, cut at 64 KiB, its full length in bytes kept beside. */
export interface StoredBody {
  readonly body: string | null;
  readonly bodyLength: number;
}

/** Makes a body storable. `fullLength` is what travelled, where only its beginning was kept. */
export function storeBody(body: string | Uint8Array | null, fullLength?: number): StoredBody {
  if (body === null || body.length === 0) return { body: null, bodyLength: fullLength ?? 0 };
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const cut = new TextDecoder().decode(bytes.subarray(0, BODY_LIMIT));
  return { body: redactText(cut), bodyLength: fullLength ?? bytes.length };
}
