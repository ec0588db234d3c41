import assert from "node:assert/strict";
import { scriptOrder } from "./script_order.ts";

Deno.test("a script comes after everything that it imports, once", () => {
  const order = scriptOrder(["editor_code.js", "editor_languages.js"]);
  assert.equal(new Set(order).size, order.length);
  const at = (name: string) => order.indexOf(name as typeof order[number]);
  for (
    const [name, needed] of [
      ["editor_code.js", "editor_looks.js"],
      ["editor_looks.js", "codemirror-view-module.js"],
      ["codemirror-view-module.js", "codemirror-state-module.js"],
      ["codemirror-language-module.js", "lezer-common-module.js"],
      ["editor_languages.js", "codemirror-lang-liquid-module.js"],
      ["editor_languages.js", "editor_names.js"],
    ] as const
  ) {
    assert.ok(at(needed) >= 0 && at(needed) < at(name), `${needed} before ${name}`);
  }
  assert.ok(
    at("codemirror-lang-liquid-module.js") > at("editor_code.js"),
    "what is imported later comes later",
  );
});
