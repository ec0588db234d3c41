import { SourceError } from "./errors.ts";
import type { WireSending } from "./send_pinned.ts";

/** A request before its host is looked up. */
export type Outgoing = Omit<WireSending, "addresses">;

/** Headers that only the connection itself may set. */
const OWN =
  /^(?:host|connection|content-length|transfer-encoding|keep-alive|te|trailer|upgrade|expect|proxy-.*)$/;
/** Headers that hold nothing of their sender, and so may follow to another origin. */
const OPEN = new Set(["accept", "accept-encoding", "accept-language", "user-agent"]);

/** Makes a request of what an app or a user wrote. Throws SourceError. */
export function toOutgoing(
  call: {
    readonly url: string;
    readonly method?: "GET" | "POST";
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string | undefined;
  },
  defaults: Readonly<Record<string, string>>,
): Outgoing {
  const url = readAddress(call.url.trim().replace(/^webcals?:/i, "https:"));
  const given = Object.entries(call.headers ?? {}).map(([name, value]) =>
    [name.toLowerCase(), value] as const
  );
  const headers: Record<string, string> = {
    ...defaults,
    ...credentials(url),
    ...Object.fromEntries(given.filter(([name]) => !OWN.test(name))),
  };
  const body = call.body ?? null;
  const method = call.method ?? "GET";
  if (body !== null) headers["content-length"] = String(new TextEncoder().encode(body).length);
  return { url: plain(url), method, headers, body };
}

/** The request that an answer leads on to, or null where it is no redirect. Throws SourceError. */
export function nextHop(
  { url, method, headers, body }: Outgoing,
  { status, location }: { status: number; location: string | undefined },
): Outgoing | null {
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return null;
  const target = plain(readAddress(location, url));
  const keeps = status === 307 || status === 308;
  const isSame = target.origin === url.origin;
  if (keeps && body !== null && !isSame) {
    throw new SourceError(url.hostname, {
      fault: "redirect",
      found: "a redirect that would send the body to another origin",
      expected: "one to the same origin",
    });
  }
  const sendsBody = keeps && body !== null;
  const kept = Object.entries(headers).filter(([name]) =>
    (isSame || OPEN.has(name)) && (sendsBody || !/^content-/.test(name))
  );
  return {
    url: target,
    method: keeps ? method : "GET",
    headers: Object.fromEntries(kept),
    body: sendsBody ? body : null,
  };
}

function readAddress(text: string, base?: URL): URL {
  const url = URL.canParse(text, base?.href) ? new URL(text, base?.href) : null;
  if (url !== null && (url.protocol === "http:" || url.protocol === "https:") && url.hostname !== "") {
    return url;
  }
  const host = base?.hostname ?? url?.hostname ?? "";
  throw new SourceError(host === "" ? "a source" : host, {
    fault: "address",
    found: url === null ? "what is no URL" : `the scheme ${url.protocol}`,
    expected: "a URL that begins with https: or http:",
  });
}

/** A user and password that stand in a URL travel as a header. */
function credentials({ username, password }: URL): Record<string, string> {
  if (username === "" && password === "") return {};
  const text = `${decode(username)}:${decode(password)}`;
  return { authorization: `Basic ${new TextEncoder().encode(text).toBase64()}` };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function plain(url: URL): URL {
  const copy = new URL(url);
  copy.username = "";
  copy.password = "";
  copy.hash = "";
  return copy;
}
