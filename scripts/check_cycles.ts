import process from "node:process";
import { fileURLToPath } from "node:url";
import { reach, readImportGraph } from "./imports.ts";
import type { ImportGraph } from "./imports.ts";

/**
 * The import cycles of a graph, one for each knot of files that reach each other: the shortest way round from
 * its first file in alphabetical order. Types count too: a cycle of types is a cycle for whoever reads.
 */
export function findCycles(graph: ImportGraph): readonly (readonly string[])[] {
  const cycles: (readonly string[])[] = [];
  const told = new Set<string>();
  for (const start of [...graph.keys()].sort()) {
    if (told.has(start)) continue;
    const cycle = shortestWayRound(graph, start);
    if (cycle === null) continue;
    cycles.push(cycle);
    const reached = reach(graph, [start]);
    for (const file of reached) {
      if (reach(graph, [file]).has(start)) told.add(file);
    }
  }
  return cycles;
}

/** Breadth first from a file back to itself; null when there is no way. */
function shortestWayRound(graph: ImportGraph, start: string): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const target of graph.get(file) ?? []) {
      if (target === start) {
        const way = [start];
        for (let at = file; at !== start; at = cameFrom.get(at) ?? start) way.unshift(at);
        return [start, ...way];
      }
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, file);
      queue.push(target);
    }
  }
  return null;
}

if (import.meta.main) {
  const graph = await readImportGraph(fileURLToPath(new URL("..", import.meta.url)));
  const cycles = findCycles(graph);
  for (const cycle of cycles) {
    console.error(`Import cycle: ${cycle.join(" -> ")}`);
    console.error("  Move what both ends need into a file that imports neither of them");
  }
  if (cycles.length > 0) process.exit(1);
  console.log(`No import cycle in ${graph.size} files`);
}
