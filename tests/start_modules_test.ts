import assert from "node:assert/strict";
import { reach } from "../scripts/imports.ts";
import { listFiles } from "../scripts/list_files.ts";
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

/** What is loaded with a module: finds those whose address has this part. */
async function readLoaded(entry: string): Promise<(part: string) => readonly string[]> {
  const { success, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", "--config", "deno.json", entry],
    cwd: ROOT,
    env: { NO_COLOR: "1" },
  }).output();
  assert.ok(success);
  const graph: Graph = JSON.parse(new TextDecoder().decode(stdout));
  const loaded = loadedAtStart(graph);
  return (part) => [...loaded].filter((specifier) => specifier.includes(part));
}

/** Parts of addresses of what runs apps, draws or measures: work of threads that may be busy for long. */
const DRAWING = [
  "/apps/programs.ts",
  "/apps/lazy.ts",
  "/apps/ui/page.tsx",
  "/apps/words/languages/",
  "/renderers/mod.ts",
  "/renderers/draw.ts",
  "/renderers/engine/",
  "/renderers/fonts/",
  ...["harfbuzz", "liquidjs", "css-tree", "parse5", "linebreak"],
];

Deno.test("a server that only devices ask holds no page, no call of the API and nothing that describes them", async () => {
  const named = await readLoaded("server/main.ts");
  assert.ok(named("/server/poll.ts").length === 1, "found no poll among what is loaded");
  for (const part of ["/server/pages/", "/server/routes/pages", "/server/routes/api/", "zod-openapi"]) {
    assert.deepEqual(named(part), []);
  }
});

Deno.test("the thread that answers polls holds no program of an app and nothing that draws or measures", async () => {
  const named = await readLoaded("server/main.ts");
  assert.ok(named("/apps/clock/declaration.ts").length === 1, "found no app among what is loaded");
  for (const part of DRAWING) assert.deepEqual(named(part), []);
});

Deno.test("pages and calls of the API, which that thread loads later, hold nothing of it either", async () => {
  const routes = (await listFiles(`${ROOT}server/routes`, /(?<!_test|fixture)\.tsx?$/)).map((path) =>
    `import "${new URL(`../server/routes/${path}`, import.meta.url).href}";`
  );
  const entry = await Deno.makeTempFile({ suffix: ".ts" });
  try {
    await Deno.writeTextFile(entry, routes.join("\n"));
    const named = await readLoaded(entry);
    assert.ok(named("/server/routes/api/apps.ts").length === 1, "found no call of the API");
    for (const part of DRAWING) assert.deepEqual(named(part), []);
  } finally {
    await Deno.remove(entry);
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
