import assert from "node:assert/strict";
import fc from "fast-check";
import { findCycles } from "./check_cycles.ts";
import { readImportGraph, readImports } from "./imports.ts";

/** A graph written as `a>b c` for each file. */
function graph(...lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(lines.map((line) => {
    const [file = "", targets = ""] = line.split(">");
    return [file, targets.split(" ").filter((target) => target !== "")];
  }));
}

Deno.test("findCycles() finds none in a staircase", () => {
  assert.deepEqual(findCycles(graph("a>b c", "b>c", "c>")), []);
});

Deno.test("findCycles() tells each knot once, by its shortest way round", () => {
  assert.deepEqual(findCycles(graph("a>b", "b>c a", "c>a", "d>e", "e>f", "f>d", "g>a d")), [
    ["a", "b", "a"],
    ["d", "e", "f", "d"],
  ]);
});

Deno.test("findCycles() tells a file that imports itself", () => {
  assert.deepEqual(findCycles(graph("a>a")), [["a", "a"]]);
});

Deno.test("findCycles() finds one exactly when a graph cannot be laid out as a staircase", () => {
  const names = ["a", "b", "c", "d", "e"];
  const edges = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 10 });
  fc.assert(fc.property(edges, (pairs) => {
    const imports = new Map(
      names.map((name) => [name, pairs.filter(([from]) => from === name).map(([, to]) => to)]),
    );
    // Takes away, again and again, every file that imports nothing that is left.
    let left = names;
    for (let before = -1; before !== left.length;) {
      before = left.length;
      left = left.filter((name) => imports.get(name)?.some((target) => left.includes(target)));
    }
    assert.equal(findCycles(imports).length > 0, left.length > 0);
  }));
});

Deno.test("readImports() finds every form of import and nothing else", () => {
  const source = [
    'import { a } from "./a.ts";',
    "import type {",
    "  B,",
    '} from "./b.ts";',
    'import "./c.ts";',
    'export * from "./d.ts";',
    'export type { E } from "./e.ts";',
    'const f = await import("./f.ts");',
    'await importLater("./j.ts", import.meta.url);',
    'const PARTS = [["./k.ts", "kRoutes"]];',
    'new Worker(new URL("./l.ts", import.meta.url));',
    'export const g = "./g.ts";',
    '// import { h } from "./h.ts";',
    '  text("import { i } from ./i.ts");',
  ].join("\n");
  const found = [..."abcdefjk"].map((name) => `./${name}.ts`);
  assert.deepEqual([...readImports(source)].sort(), found);
});

Deno.test("readImports() reads back any list of specifiers", () => {
  const name = fc.stringMatching(/^[a-z_]{1,12}$/).map((word) => `./${word}.ts`);
  fc.assert(fc.property(fc.uniqueArray(name), (specifiers) => {
    const source = specifiers.map((specifier) => `import { x } from "${specifier}";`).join("\n");
    assert.deepEqual(readImports(source), specifiers);
  }));
});

Deno.test("readImportGraph() reads this folder with its own import", async () => {
  const own = await readImportGraph(new URL(".", import.meta.url).pathname);
  assert.ok(own.get("check_cycles_test.ts")?.includes("check_cycles.ts"));
  assert.ok(own.get("check_cycles.ts")?.includes("imports.ts"));
});
