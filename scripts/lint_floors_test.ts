import assert from "node:assert/strict";
import plugin from "./lint_floors.ts";

/** What the plugin says of a file: each rule with its message, in the order of the source. */
function lint(path: string, source: string): readonly string[] {
  const root = new URL("..", import.meta.url).pathname;
  return Deno.lint.runPlugin(plugin, `${root}${path}`, source)
    .sort((one, other) => one.range[0] - other.range[0])
    .map(({ id, message }) => `${id.replace("house/", "")}: ${message}`);
}

Deno.test("floors: an import may point down through mod.ts", () => {
  const renderers = 'import type { Panel } from "../renderers/mod.ts";';
  assert.deepEqual(lint("apps/app.ts", renderers), []);
  assert.deepEqual(lint("devices/model.ts", renderers), []);
  assert.deepEqual(
    lint("server/poll.ts", `${renderers}import "../apps/mod.ts"; export * from "../database/mod.ts";`),
    [],
  );
  assert.deepEqual(lint("apps/quiz/mod.tsx", 'import "./play.ts"; import "../app.ts"; import "zod";'), []);
});

Deno.test("floors: every way to import is seen to point up or sideways", () => {
  const sources = [
    'import { a } from "../devices/mod.ts";',
    'import type { A } from "../devices/mod.ts";',
    'import "../devices/mod.ts";',
    'export * from "../devices/mod.ts";',
    'export { a } from "../devices/mod.ts";',
    'const a = await import("../devices/mod.ts");',
    'type A = import("../devices/mod.ts").A;',
  ];
  for (const source of sources) {
    assert.deepEqual(lint("renderers/draw.ts", source), [
      "floors: renderers/ must not import devices/: imports only point down",
    ], source);
  }
});

Deno.test("floors: no floor but server/ may reach apps/, devices/ or database/", () => {
  for (const floor of ["apps", "devices", "database", "renderers"]) {
    for (const other of ["apps", "devices", "database", "server"].filter((name) => name !== floor)) {
      assert.deepEqual(lint(`${floor}/a.ts`, `import "../${other}/mod.ts";`), [
        `floors: ${floor}/ must not import ${other}/: imports only point down`,
      ]);
    }
  }
});

Deno.test("floors: past a floor's mod.ts there is no way, and the hint says which path to write", () => {
  const root = new URL("..", import.meta.url).pathname;
  const [found, ...more] = Deno.lint.runPlugin(
    plugin,
    `${root}apps/clock/mod.tsx`,
    'import { unit } from "../../renderers/panel.ts";',
  );
  assert.deepEqual(more, []);
  assert.equal(
    found?.message,
    'apps/ must cross to renderers/ through renderers/mod.ts, not "renderers/panel.ts"',
  );
  assert.equal(found?.hint, 'Export it from renderers/mod.ts and import "../../renderers/mod.ts"');
});

Deno.test("floors: tests beside a file obey them, tests/ and scripts/ are free", () => {
  const source = 'import "../server/app.ts";';
  assert.equal(lint("renderers/draw_test.ts", source).length, 1);
  assert.deepEqual(lint("tests/kill_test.ts", source), []);
  assert.deepEqual(lint("scripts/simulate.ts", source), []);
  assert.deepEqual(lint("apps/mod.ts", 'import "../tests/browser.ts";'), [
    'floors: apps/ must not import "tests/browser.ts": it is on no floor',
  ]);
});

Deno.test("only-importer: each guarded package has its one place", () => {
  const value = (name: string) => `import x from "${name}"; console.log(x);`;
  assert.deepEqual(lint("apps/ui/page.tsx", value("satori")), [
    "only-importer: Only renderers/draw.ts may import satori",
  ]);
  assert.deepEqual(lint("renderers/draw.ts", value("satori")), []);
  assert.deepEqual(lint("apps/ui/page.tsx", 'import { jsx } from "satori/jsx/jsx-runtime";'), []);
  assert.deepEqual(lint("apps/ui/page.tsx", 'import type { Font } from "satori";'), []);
  assert.equal(lint("apps/ui/page.tsx", 'import x from "satori/wasm";').length, 1);
  assert.equal(lint("renderers/draw.ts", value("@resvg/resvg-js")).length, 1);
  assert.deepEqual(lint("renderers/engine/draw_svg.ts", value("@resvg/resvg-js")), []);
  assert.equal(lint("database/open.ts", value("@libsql/client/http")).length, 1);
  assert.deepEqual(lint("database/libsql.ts", value("npm:@libsql/client@0.18.0")), []);
  assert.equal(lint("server/images.ts", value("npm:sharp@0.35.5")).length, 1);
  assert.deepEqual(lint("renderers/encodings/jpg.ts", value("sharp")), []);
});

Deno.test("ceiling: 200 lines are accepted, 201 are not, data tables are exempt", () => {
  assert.deepEqual(lint("server/poll.ts", "// x\n".repeat(200)), []);
  assert.deepEqual(lint("server/poll.ts", "// x\n".repeat(201)), [
    "ceiling: server/poll.ts has 201 lines, 200 at most are accepted",
  ]);
  assert.equal(lint("server/poll.ts", "// x\n".repeat(200) + "export {};").length, 1);
  assert.deepEqual(lint("devices/models/trmnl.ts", "// data table\n" + "// x\n".repeat(900)), []);
});

Deno.test("banned-files: a name must say what is in the file", () => {
  for (const name of ["utils.ts", "helpers.ts", "types.ts", "common.ts", "helper.tsx", "utils_test.ts"]) {
    assert.equal(lint(`apps/ui/${name}`, "export {};").length, 1, name);
  }
  assert.deepEqual(lint("apps/ui/figure.tsx", "export {};"), []);
  assert.deepEqual(lint("database/datatypes.ts", "export {};"), []);
});

Deno.test("no-enum: an enum is refused in every form", () => {
  for (const source of ["enum A { B }", "export enum A { B }", "const enum A { B }"]) {
    assert.deepEqual(lint("devices/model.ts", source), [
      "no-enum: An enum is code that only looks like a type",
    ]);
  }
});
