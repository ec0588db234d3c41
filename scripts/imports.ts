import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { resolveImport } from "./floors.ts";
import { listFiles } from "./list_files.ts";

/** Which files each file imports, by path from the root with `/`. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

// `deno fmt` begins every import at the start of a line, which a string or comment inside code seldom does.
const STATEMENT = /^(?:import|export)\b(?:[^"';]*?\bfrom)?\s*"([^"\n]+)"/gm;
const DYNAMIC = /\bimport\(\s*"([^"\n]+)"/g;
// By an address, as `server/load_routes.ts` does. That of a worker is no import.
const LATER = /(?<!new URL\(\s*)"(\.{1,2}\/[^"\n]+\.tsx?)",\s+(?:"|import\.meta\.url)/g;

/** The specifiers that a source imports or re-exports, types included, each once. */
export function readImports(source: string): readonly string[] {
  const found = new Set<string>();
  for (const pattern of [STATEMENT, DYNAMIC, LATER]) {
    for (const match of source.matchAll(pattern)) found.add(match[1] ?? "");
  }
  return [...found];
}

/** The graph of all imports between the files below a folder. Throws when the folder holds no code. */
export async function readImportGraph(root: string): Promise<ImportGraph> {
  const files = await listFiles(root, /\.tsx?$/);
  if (files.length === 0) throw new Error(`Cannot read imports of ${root}: found no TypeScript file`);
  const known = new Set(files);
  const graph = new Map<string, readonly string[]>();
  for (const from of files) {
    const targets = readImports(await readFile(join(root, from), "utf8"))
      .map((specifier) => resolveImport({ from, specifier }))
      .filter((target): target is string => target !== null && known.has(target));
    graph.set(from, targets);
  }
  return graph;
}

/** All files that some files import, and that those import, themselves included. */
export function reach(graph: ImportGraph, entries: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (!reached.has(file)) queue.push(...(graph.get(file) ?? []));
    reached.add(file);
  }
  return reached;
}
