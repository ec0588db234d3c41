import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import {
  addressImports,
  isScriptModule,
  moduleFile,
  SCRIPT_MODULES,
  type ScriptModule,
} from "./script_modules.ts";

/** A file that pages load from `/static/`. */
export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same, packed by gzip when it is first asked for: a page that names a file needs its version alone. */
  packed(): Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** First 16 hex digits of the content's SHA-256: changes if and only if the content does. */
  readonly version: string;
}

const CSS = "text/css; charset=utf-8";
const SCRIPT = "text/javascript; charset=utf-8";

/** The parts of the one stylesheet, in the order in which they come: what pages share, then what one page needs. */
const STYLES = [
  "tokens",
  "base",
  "shell",
  "controls",
  "time",
  "sheet",
  "tables",
  "devices",
  "frame",
  "wall",
  "labels",
  "change",
  "waiting",
  "welcome",
  "exchanges",
  "exchange",
  "hooks",
  "settings",
  "simulator",
  "playlist",
  "queue",
  "activity",
  "apps",
  "settings_form",
  "icon_picker",
  "look",
  "editor",
  "device_page",
  "panel",
  "api_docs",
] as const;

const here = (path: string) => new URL(`static/${path}`, import.meta.url);
const script = (name: string) => ({ urls: [here(`${name}.js`)], mediaType: SCRIPT });
const packaged = (path: string, mediaType: string) => ({
  urls: [new URL(import.meta.resolve(path))],
  mediaType,
});

/** Where each file is and what it is; several parts follow one another. Nothing is ever loaded from another host. */
const SOURCES = {
  "style.css": {
    urls: [
      new URL(import.meta.resolve("uplot/dist/uPlot.min.css")),
      ...STYLES.map((name) => here(`styles/${name}.css`)),
    ],
    mediaType: CSS,
  },
  "favicon.svg": { urls: [here("favicon.svg")], mediaType: "image/svg+xml" },
  "live.js": script("live"),
  "times.js": script("times"),
  "wall.js": script("wall"),
  "panel.js": script("panel"),
  "device.js": script("device"),
  "copy.js": script("copy"),
  "list_keys.js": script("list_keys"),
  "upload.js": script("upload"),
  "simulator.js": script("simulator"),
  "sort.js": script("sort"),
  "plots.js": script("plots"),
  "uplot.js": packaged("uplot/dist/uPlot.iife.min.js", SCRIPT),
  "app_form.js": script("app_form"),
  "icon_picker.js": script("icon_picker"),
  "editor.js": script("editor"),
  "editor_code.js": script("editor_code"),
  "editor_looks.js": script("editor_looks"),
  "editor_languages.js": script("editor_languages"),
  "editor_names.js": script("editor_names"),
  "htmx.js": packaged("htmx.org/dist/htmx.min.js", SCRIPT),
} as const;

const modules = new Map<string, ScriptModule>(SCRIPT_MODULES.map((name) => [moduleFile(name), name]));

/** Name of a static file. */
export type StaticName = keyof typeof SOURCES | `${string}-module.js`;

const files = new Map<StaticName, StaticFile>();

/** Tells the name of a static file from any other text. */
export function isStaticName(name: string): name is StaticName {
  return Object.hasOwn(SOURCES, name) || modules.has(name);
}

/** A static file, read when it is first asked for. */
export function staticFile(name: StaticName): StaticFile {
  const known = files.get(name);
  if (known !== undefined) return known;
  const { urls, mediaType } = sourceOf(name);
  const text = urls.map((url) => Deno.readTextFileSync(url)).join("\n");
  const bytes = new TextEncoder().encode(mediaType === SCRIPT ? addressImports(text, importedPath) : text);
  const version = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  let packed: Uint8Array<ArrayBuffer> | undefined;
  const file = { bytes, packed: () => packed ??= new Uint8Array(gzipSync(bytes)), mediaType, version };
  files.set(name, file);
  return file;
}

/** The address of a static file, which a browser may keep for good because it names the content. */
export function staticPath(name: StaticName): string {
  return `/static/${name}?v=${staticFile(name).version}`;
}

/** Where what a script imports is; an address changes with what is there and with whatever that imports. */
function importedPath(name: string): string | null {
  if (isScriptModule(name)) return staticPath(moduleFile(name));
  const beside = name.replace(/^\.\//, "");
  return beside !== name && isStaticName(beside) ? staticPath(beside) : null;
}

function sourceOf(name: StaticName): { readonly urls: readonly URL[]; readonly mediaType: string } {
  const module = modules.get(name);
  return module === undefined ? SOURCES[name as keyof typeof SOURCES] : packaged(module, SCRIPT);
}
