import type { Config } from "./config.ts";
import type { Listener } from "./listener.ts";

/** Where a request came from and which address it named, past the proxies that are believed. */
export interface Origin {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /** The same, but never a name that only this machine knows where devices have a better one. */
  readonly deviceUrl: string;
  /** Every address at which machines of the same network reach this server; none where one is configured. */
  readonly lanUrls: readonly string[];
  readonly address: string;
}

// A host name, IPv4 or bracketed IPv6, with a port: whatever else a Host header holds must not get into an image URL.
const HOST = /^(?:[A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;

/** Whether an address is one that only this machine knows. */
export function isLoopback(url: string): boolean {
  return URL.canParse(url) && LOOPBACK.test(new URL(url).host);
}

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i;

/** Reads the origin of a request. `peer` is the address at the other end of the connection. */
export function readOrigin(
  request: Request,
  { config, listener, peer }: { config: Config; listener: Listener; peer: string },
): Origin {
  const forwarded = (name: string) => believed(request.headers.get(name), config.trustProxy);
  const host = forwarded("x-forwarded-host") ?? request.headers.get("host") ?? "";
  const scheme = forwarded("x-forwarded-proto") === "https"
    ? "https"
    : (request.url.startsWith("https:") ? "https" : "http");
  const named = HOST.test(host) ? `${scheme}://${host}` : (listener.lan[0] ?? listener.local);
  const baseUrl = config.baseUrl ?? named;
  return {
    baseUrl,
    deviceUrl: config.baseUrl === null && LOOPBACK.test(host) ? (listener.lan[0] ?? baseUrl) : baseUrl,
    lanUrls: config.baseUrl === null ? listener.lan : [],
    address: forwarded("x-forwarded-for") ?? peer,
  };
}

/** The entry that the outermost believed proxy added: proxies append, so it is counted from the end. */
function believed(header: string | null, proxies: number): string | null {
  if (proxies === 0 || header === null) return null;
  const entries = header.split(",").map((entry) => entry.trim());
  return entries[Math.max(0, entries.length - proxies)] || null;
}
