import assert from "node:assert/strict";
import { reach } from "../scripts/imports.ts";
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
  const imports = new Map(modules.map(({ specifier, dependencies = [] }) => [
    specifier,
    dependencies.flatMap(({ isDynamic, code }) =>
      isDynamic === true || code?.specifier === undefined ? [] : [redirects[code.specifier] ?? code.specifier]
    ),
  ]));
  return reach(imports, roots);
}
