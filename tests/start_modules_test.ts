import assert from "node:assert/strict";
import { ROOT } from "./task.ts";

/** A part of what `deno info --json` tells. */
interface Graph {
  readonly roots: readonly string[];
  readonly redirects: Readonly<Record<string, string>>;
  readonly modules: readonly {
    readonly specifier: string;
    readonly dependencies?: readonly {
      readonly isDynamic?: boolean;
      readonly code?: { specifier?: string };
    }[];
  }[];
}

Deno.test("a server that only devices ask holds no page, no call of the API and nothing that describes them", async () => {
  const { success, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", "server/main.ts"],
    cwd: ROOT,
    env: { NO_COLOR: "1" },
  }).output();
  assert.ok(success);
  const graph: Graph = JSON.parse(new TextDecoder().decode(stdout));
  const loaded = loadedAtStart(graph);
  const named = (part: string) => [...loaded].filter((specifier) => specifier.includes(part));
  assert.ok(named("/server/poll.ts").length === 1, "found no poll among what is loaded");
  for (const part of ["/server/pages/", "/server/routes/pages", "/server/routes/api/", "zod-openapi"]) {
    assert.deepEqual(named(part), []);
  }
});

/** What the first module imports, and what that imports, unless it is imported later. */
function loadedAtStart({ roots, redirects, modules }: Graph): ReadonlySet<string> {
  const all = new Map(modules.map((module) => [module.specifier, module.dependencies ?? []]));
  const loaded = new Set<string>();
  const queue = [...roots];
  for (let specifier = queue.pop(); specifier !== undefined; specifier = queue.pop()) {
    const found = redirects[specifier] ?? specifier;
    if (loaded.has(found)) continue;
    loaded.add(found);
    for (const { isDynamic, code } of all.get(found) ?? []) {
      if (isDynamic !== true && code?.specifier !== undefined) queue.push(code.specifier);
    }
  }
  return loaded;
}
