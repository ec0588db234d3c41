import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { resolveImport } from "./floors.ts";
import { listFiles } from "./list_files.ts";

/** Which files each file imports, by path from the root with `/`. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

// `deno fmt` begins every import at the start of a line, which a string or comment inside code seldom does.
const STATEMENT = /^(?:import|export)\b(?:[^"';]*?\bfrom)?\s*"([^"\n]+)"/gm;
const DYNAMIC = /\bimport\(\s*"([^"\n]+)"/g;

/** The specifiers that a source imports or re-exports, types included, each once. */
export function readImports(source: string): readonly string[] {
  const found = new Set<string>();
  for (const pattern of [STATEMENT, DYNAMIC]) {
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
