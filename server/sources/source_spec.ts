import type { SourceParser, UrlSource } from "../../apps/mod.ts";
import { sha256 } from "../../renderers/panels.ts";

/** A source as it is fetched: equal ones, whoever wants them, have one key and are fetched once. */
export interface SourceSpec {
  /** SHA-256 of what is asked and how it is read. */
  readonly key: string;
  /** For people: never more of the address, which may be secret. */
  readonly host: string;
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly parser: SourceParser;
  readonly longestSide: number;
  readonly intervalSeconds: number;
}

/** Seconds between two fetches at least, whatever an app asks for. */
const LEAST_INTERVAL = 60;
/** Pixels of a picture's longer side, unless an app says, and at most. */
const LONGEST_SIDE = 2000;
const MOST_LONGEST_SIDE = 4096;

/** Makes what is fetched of what an app asks for. */
export function toSourceSpec(source: UrlSource): SourceSpec {
  const url = toUrl(source.url);
  const method = source.method === "POST" ? "POST" : "GET";
  const headers = Object.fromEntries(
    Object.entries(source.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)] as const)
      .sort(([one], [other]) => one < other ? -1 : 1),
  );
  const longestSide = Math.min(
    MOST_LONGEST_SIDE,
    Math.max(1, Math.round(source.longestSide ?? LONGEST_SIDE)),
  );
  const { body, parser } = source;
  const asked = [url, method, headers, body ?? null, parser, parser === "image" ? longestSide : null];
  return {
    key: sha256(JSON.stringify(asked)),
    host: URL.canParse(url) ? new URL(url).hostname : "",
    url,
    method,
    headers,
    body,
    parser,
    longestSide,
    intervalSeconds: Math.max(LEAST_INTERVAL, Math.round(source.intervalSeconds) || LEAST_INTERVAL),
  };
}

function toUrl(text: string): string {
  const plain = String(text).trim().replace(/^webcals?:/i, "https:");
  if (!URL.canParse(plain)) return plain;
  const url = new URL(plain);
  url.hash = "";
  return url.href;
}
