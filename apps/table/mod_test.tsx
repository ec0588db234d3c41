import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel, resolveView } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import { fetched } from "../conformance/case.ts";
import { conformanceContext } from "../conformance/cases.ts";
import { chooseRows, findRows } from "./find_rows.ts";
import { table } from "./mod.tsx";
import type { Settings } from "./settings.ts";

const url = "https://example.org/data";
const panel = definePanel({ width: 800, height: 480 });

function contextOf(settings: unknown, value: unknown): AppContext<Settings> {
  const given = { name: "", settings, device: {}, presses: "", data: { data: fetched(value) } };
  return conformanceContext(table, given, panel) as AppContext<Settings>;
}

function compose(settings: unknown, value: unknown) {
  return table.compose(null, contextOf({ url, ...settings as object }, value));
}

const stock = [{ name: "rice", left: 3 }, { name: "tea", left: 12 }, { name: "salt", left: null }];

Deno.test("rows are found at their path, or in the first list that the data has", () => {
  assert.deepEqual(findRows({ page: 1, items: stock }, ""), stock);
  assert.deepEqual(findRows({ a: { b: [1, 2] } }, "$.a.b"), [1, 2]);
  assert.equal(findRows({ a: 1 }, ""), null);
  assert.equal(findRows("text", "$.a"), null);
});

Deno.test("rows are kept by filters and sorted by a value, those without it last", () => {
  const settings = contextOf({
    url,
    sort_by: "left",
    descending: true,
    filters: [{ path: "name", is: "not_equal", value: "rice" }],
  }, stock).settings;
  const names = chooseRows(stock, { settings, locale: "en-GB" }).map((row) => (row as { name: string }).name);
  assert.deepEqual(names, ["tea", "salt"]);
});

Deno.test("the table says its first rows in words, and how many more there are", () => {
  const many = Array.from({ length: 9 }, (_, index) => ({ name: `n${index}`, left: index }));
  assert.match(compose({}, many).text ?? "", /^n0 0, n1 1, n2 2, \+6 more$/);
});

Deno.test("a list that is empty, or that no filter lets through, has nothing to show", () => {
  assert.equal(compose({}, []).nothing, true);
  assert.equal(compose({ filters: [{ path: "left", is: "above", value: "99" }] }, stock).nothing, true);
  assert.equal(compose({}, stock).nothing, undefined);
});

Deno.test("data of any shape is composed, whatever the columns ask for", () => {
  const formats = ["auto", "text", "number", "date", "time", "relative", "boolean"];
  const columns = fc.array(
    fc.record({ path: fc.constantFrom("a", "b[0]", "c.d", "[0]"), format: fc.constantFrom(...formats) }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.jsonValue(), columns, (value, asked) => {
      const { view } = compose({ columns: asked }, value);
      assert.ok(resolveView(view));
    }),
    { numRuns: 60 },
  );
});
