import assert from "node:assert/strict";
import { addressImports, isScriptModule, moduleFile, SCRIPT_MODULES } from "./script_modules.ts";
import { staticFile, type StaticName } from "./static_files.ts";

const addressOf = (name: string) => isScriptModule(name) ? `/static/${moduleFile(name)}` : null;

Deno.test("imports of modules lead to their addresses, and nothing else is touched", () => {
  const script = [
    'import { a } from "@codemirror/state";',
    "export * from '@lezer/common'",
    'import "crelt"',
    'await import("@lezer/lr")',
    'import b from "elsewhere";',
    'const text = "@codemirror/state";',
  ].join("\n");
  assert.equal(
    addressImports(script, addressOf),
    [
      'import { a } from "/static/codemirror-state-module.js";',
      "export * from '/static/lezer-common-module.js'",
      'import "/static/crelt-module.js"',
      'await import("/static/lezer-lr-module.js")',
      'import b from "elsewhere";',
      'const text = "@codemirror/state";',
    ].join("\n"),
  );
});

Deno.test("every import of every module leads to a static file by the address that names its content", () => {
  const names: StaticName[] = [
    ...SCRIPT_MODULES.map(moduleFile),
    "editor_looks.js",
    "editor_names.js",
    "editor_languages.js",
    "editor_code.js",
  ];
  let count = 0;
  for (const name of names) {
    const text = new TextDecoder().decode(staticFile(name).bytes);
    for (
      const [, found = ""] of text.matchAll(/^\s*(?:import|export)(?:[^;"']*\bfrom)?\s*["']([^"']+)["']/gm)
    ) {
      const [, file = "", version] = /^\/static\/([\w.-]+)\?v=([0-9a-f]{16})$/.exec(found) ?? [];
      assert.ok(names.includes(file as StaticName), `${name} imports ${found}`);
      assert.equal(version, staticFile(file as StaticName).version);
      count++;
    }
  }
  assert.ok(count > 40, `found only ${count} imports`);
});
