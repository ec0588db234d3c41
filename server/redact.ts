import { Buffer } from "node:buffer";
import { hideInAddress, isSecretParameter } from "../apps/mod.ts";
import type { ExchangeRow } from "../database/mod.ts";

const SECRET_HEADERS = new Set([
  "access-token",
  "authorization",
  "cookie",
  "proxy-authorization",
  "set-cookie",
  "x-api-key",
  "x-csrf-token",
  "x-hook-secret",
  "x-hub-signature-256",
]);
const NAMES = "access[-_]?token|api[-_]?key|authorization|password|secret|token";
const SECRET_NAME = new RegExp(`^(?:${NAMES})$`, "i");
/** An address within a text, up to what cannot be part of one there. */
const ADDRESS = /\b(?:https?|webcals?):[\\/]{1,8}[^\s"'<>`|^{}]+/gi;
// JSON, also JSON within a JSON text, where each quote has backslashes before it; the value may be cut short. A run of
// backslashes is read from its start only and to a limit: a body of nothing else would take seconds otherwise.
const SECRET_FIELD = new RegExp(
  String.raw`((?<!\\)(\\{0,255})"(?:${NAMES})\2"\s*:\s*\2")(?:(?!\2")(?:\\[\s\S]|[^\\]))*`,
  "gi",
);
const SECRET_PHRASE = new RegExp(String.raw`\b((?:${NAMES})\s*[:=]\s*)(?!["[])[^\s"',;&}\]]+`, "gi");
const CREDENTIALS = /\b((?:Bearer|Basic)\s+)[A-Za-z0-9._~+\/=-]{6,}/gi;

/** No text without one of these words holds anything that is replaced: most have none, and are looked at once. */
const SUSPICIOUS = /token|api[-_]?key|authorization|password|secret|bearer|basic/i;

/** What stands in the place of a secret. */
const REDACTED = "[redacted]";

/** Headers as they may be stored, names in lower case. */
export function redactHeaders(headers: Iterable<readonly [string, string]>): Record<string, string> {
  const redacted: Record<string, string> = {};
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    set(redacted, key, SECRET_HEADERS.has(key) ? REDACTED : redactText(value));
  }
  return redacted;
}

/** A header called `__proto__` is a header too. */
function set(record: Record<string, string>, key: string, value: string): void {
  if (key !== "__proto__") record[key] = value;
  else Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Most characters of one header's value, of all headers, and of a path with its query that are stored. */
const VALUE_LIMIT = 4096;
export const HEADERS_LIMIT = 16 * 1024;
export const TARGET_LIMIT = 8192;

/** Headers as they are stored: redacted, and cut where they are longer than any firmware's. */
export function storeHeaders(headers: Iterable<readonly [string, string]>): Record<string, string> {
  const stored = redactHeaders(headers);
  let room = HEADERS_LIMIT;
  let left = 0;
  for (const name in stored) {
    const cut = cutText(stored[name]!, VALUE_LIMIT);
    room -= name.length + cut.length;
    if (room >= 0) stored[name] = cut;
    else {
      delete stored[name];
      left++;
    }
  }
  return left === 0 ? stored : { ...stored, "…": `${left} more headers are not kept` };
}

/** A path with its query as it is stored. */
export function storeTarget(target: string): string {
  return cutText(redactTarget(target), TARGET_LIMIT);
}

function cutText(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}… (${text.length} characters)`;
}

/** Text or JSON as it may be stored: whatever is named as a secret replaced. */
export function redactText(text: string): string {
  const plain = redactAddresses(text);
  if (!SUSPICIOUS.test(plain)) return plain;
  return plain.replace(CREDENTIALS, `$1${REDACTED}`).replace(SECRET_FIELD, `$1${REDACTED}`)
    .replace(SECRET_PHRASE, `$1${REDACTED}`);
}

function redactAddresses(text: string): string {
  return text.includes(":") ? text.replace(ADDRESS, (address) => hideInAddress(address, REDACTED)) : text;
}

/** A path with its query as it may be stored; names are compared as the server reads them, decoded. */
export function redactTarget(target: string): string {
  const [path = "", ...rest] = target.split("?");
  if (rest.length === 0) return path;
  const parameters = rest.join("?").split("&").map((parameter) => {
    const [name = ""] = parameter.split("=");
    const [[decoded = ""] = []] = new URLSearchParams(parameter);
    if (SECRET_NAME.test(decoded) || isSecretParameter(decoded)) return `${name}=${REDACTED}`;
    return redactAddresses(parameter);
  });
  return `${path}?${parameters.join("&")}`;
}

/** JSON as it may be stored: secret fields replaced at every depth, and in the texts within. */
export function redactValue(value: unknown): unknown {
  if (typeof value === "string") return redactText(value);
  if (Array.isArray(value)) return value.map(redactValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map((
      [name, field],
    ) => [name, SECRET_NAME.test(name) ? REDACTED : redactValue(field)]),
  );
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
  // No character takes more than three bytes, so this one needs no cut.
  if (typeof body === "string" && 3 * body.length <= BODY_LIMIT) {
    const whole = redactText(body.toWellFormed());
    return { body: whole, bodyLength: fullLength ?? Buffer.byteLength(body) };
  }
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const cut = new TextDecoder().decode(bytes.subarray(0, BODY_LIMIT));
  return { body: redactText(cut), bodyLength: fullLength ?? bytes.length };
}

/** An exchange as it may be shown: an older release may have recorded what this one knows to be a secret. */
export function redactExchange(row: ExchangeRow): ExchangeRow {
  const { request, response, error } = row;
  const redactSide = <T extends typeof request>(side: T): T => ({
    ...side,
    headers: redactHeaders(Object.entries(side.headers)),
    body: side.body === null ? null : redactText(side.body),
  });
  return {
    ...row,
    path: redactTarget(row.path),
    error: error === null ? null : redactText(error),
    request: redactSide(request),
    response: redactSide(response),
  };
}
