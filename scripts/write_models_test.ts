import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { models } from "../devices/mod.ts";
import { palettePresets } from "../renderers/mod.ts";
import { modelTables, withModelTables } from "./write_models.ts";

const document = await readFile(new URL("../docs/models.md", import.meta.url), "utf8");

Deno.test("docs/models.md has every model and palette as the catalog has it; deno task models writes it anew", () => {
  for (const name of [...models.map(({ id }) => id), ...palettePresets.map(({ name }) => name)]) {
    assert.ok(document.includes(`\`${name}\``), name);
  }
  assert.equal(withModelTables(document), document);
});

Deno.test("each table has as many cells in every row", () => {
  const tables = modelTables().split("\n\n").filter((part) => part.startsWith("| "));
  assert.ok(tables.length > 10);
  for (const table of tables) {
    const counts = table.trim().split("\n").map((line) => line.split(/(?<!\\)\|/).length);
    assert.equal(new Set(counts).size, 1, table.slice(0, 200));
  }
});

Deno.test("withModelTables() writes nothing into a document that has no place for tables", () => {
  assert.throws(() => withModelTables("# Models"), /^Error: Cannot write models: found no/);
});
