import { createHash } from "node:crypto";

/** A file that pages load from `/static/`. */
export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** First 16 hex digits of the content's SHA-256: changes if and only if the content does. */
  readonly version: string;
}

const CSS = "text/css; charset=utf-8";
const SCRIPT = "text/javascript; charset=utf-8";

/** Where each file is and what it is. Nothing is ever loaded from another host. */
const SOURCES = {
  "style.css": { url: new URL("static/style.css", import.meta.url), mediaType: CSS },
  "favicon.svg": { url: new URL("static/favicon.svg", import.meta.url), mediaType: "image/svg+xml" },
  "live.js": { url: new URL("static/live.js", import.meta.url), mediaType: SCRIPT },
  "times.js": { url: new URL("static/times.js", import.meta.url), mediaType: SCRIPT },
  "htmx.js": { url: new URL(import.meta.resolve("htmx.org/dist/htmx.min.js")), mediaType: SCRIPT },
} as const;

/** Name of a static file. */
export type StaticName = keyof typeof SOURCES;

const files = new Map<StaticName, StaticFile>();

/** Tells the name of a static file from any other text. */
export function isStaticName(name: string): name is StaticName {
  return Object.hasOwn(SOURCES, name);
}

/** A static file, read when it is first asked for. */
export function staticFile(name: StaticName): StaticFile {
  const known = files.get(name);
  if (known !== undefined) return known;
  const { url, mediaType } = SOURCES[name];
  const bytes = Deno.readFileSync(url);
  const version = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const file = { bytes, mediaType, version };
  files.set(name, file);
  return file;
}

/** The address of a static file, which a browser may keep for good because it names the content. */
export function staticPath(name: StaticName): string {
  return `/static/${name}?v=${staticFile(name).version}`;
}
