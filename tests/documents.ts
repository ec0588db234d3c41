import { readFile } from "node:fs/promises";
import { listFiles } from "../scripts/list_files.ts";
import { ROOT } from "./task.ts";

/** One Markdown file: its path from the root, and its text. */
export interface DocumentFile {
  readonly path: string;
  readonly text: string;
}

/** README.md and everything in docs/. */
export async function readDocuments(): Promise<readonly DocumentFile[]> {
  const paths = (await listFiles(ROOT, /\.md$/)).filter((path) =>
    path === "README.md" || path.startsWith("docs/")
  );
  return await Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(`${ROOT}${path}`, "utf8") })),
  );
}

/** Targets of Markdown links, as written, in the order of the text; not those inside fenced code. */
export function readLinks(text: string): readonly string[] {
  const prose = text.replace(/^(`{3,})[^]*?^\1`*$/gm, "").replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^()\s]+)(?:\s+"[^"]*")?\)/g)].map((match) => match[1] ?? "");
}

/** The anchors of a document's headings, as code hosts make them. */
export function readAnchors(text: string): readonly string[] {
  return [...text.matchAll(/^#{1,6} +(.+?)\s*$/gm)].map(([, heading = ""]) =>
    heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-")
  );
}

/** An address whose variable parts are all written `:`, however their author wrote them; a whole `*` stays. */
export function normalizeAddress(address: string): string {
  const segments = address.split("/").map((segment) => /[:{<]|.\*|\*./.test(segment) ? ":" : segment);
  return segments.join("/").replace(/(?<=.)\/$/, "");
}

/** All addresses that a text names, normalized. */
export function readAddresses(text: string): ReadonlySet<string> {
  const found = text.matchAll(/(?<![\w.)/<>])\/(?:(?:[\w.:{}*-]|<\w+>)+(?:\/(?:[\w.:{}*-]|<\w+>)+)*)?/g);
  return new Set([...found].map(([address]) => normalizeAddress(address.replace(/[.:]+$/, ""))));
}

/**
 * Tells whether an address is named: itself, or by a `*` in place of its end. A route that ends in `*` is named
 * by anything below it.
 */
export function isNamed(address: string, named: ReadonlySet<string>): boolean {
  const normal = normalizeAddress(address);
  if (normal.endsWith("/*")) return [...named].some((other) => other.startsWith(normal.slice(0, -1)));
  const segments = normal.split("/");
  const wider = segments.slice(2).map((_, index) => [...segments.slice(0, index + 2), "*"].join("/"));
  return [normal, ...wider].some((candidate) => named.has(candidate));
}

/** Every address that the sources of `server/routes/` register, as written there, with the file's path. */
export async function readRoutes(): Promise<readonly { readonly address: string; readonly path: string }[]> {
  const paths = (await listFiles(ROOT, /\.tsx?$/))
    .filter((path) => path.startsWith("server/routes/") && !/_test\.tsx?$/.test(path));
  const routes = await Promise.all(paths.map(async (path) => {
    const source = await readFile(`${ROOT}${path}`, "utf8");
    const calls = source.matchAll(
      /(?:\.(?:get|post|put|patch|delete|all|doc|doc31)\(|\bpath:)\s*"(\/[^"]*)"/g,
    );
    return [...calls].map(([, address = ""]) => ({ address, path }));
  }));
  return routes.flat();
}
