import type { Config } from "./config.ts";

/** Where a request came from and which address it named, past the proxies that are believed. */
export interface Origin {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly address: string;
}

// A host name, IPv4 or bracketed IPv6, with a port: whatever else a Host header holds must not get into an image URL.
const HOST = /^(?:[A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;

/** Reads the origin of a request. `peer` is the address at the other end of the connection. */
export function readOrigin(request: Request, config: Config, peer: string): Origin {
  const forwarded = (name: string) => believed(request.headers.get(name), config.trustProxy);
  const host = forwarded("x-forwarded-host") ?? request.headers.get("host") ?? "";
  const scheme = forwarded("x-forwarded-proto") === "https"
    ? "https"
    : new URL(request.url).protocol.slice(0, -1);
  const named = HOST.test(host) ? `${scheme}://${host}` : `http://localhost:${config.port}`;
  return {
    baseUrl: config.baseUrl ?? named,
    address: forwarded("x-forwarded-for") ?? peer,
  };
}

/** The entry that the outermost believed proxy added: proxies append, so it is counted from the end. */
function believed(header: string | null, proxies: number): string | null {
  if (proxies === 0 || header === null) return null;
  const entries = header.split(",").map((entry) => entry.trim());
  return entries[Math.max(0, entries.length - proxies)] || null;
}
