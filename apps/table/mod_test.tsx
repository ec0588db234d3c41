import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel, resolveView } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import { fetched } from "../conformance/case.ts";
import { conformanceContext } from "../conformance/cases.ts";
import { dayWords } from "../ui/day_words.ts";
import { columnWidths } from "./column_widths.ts";
import { type Column, findColumns } from "./find_columns.ts";
import { chooseRows, findRows } from "./find_rows.ts";
import { table } from "./mod.tsx";
import { sayRelative } from "./say_relative.ts";
import type { Settings } from "./settings.ts";
import { writeCell } from "./write_cell.ts";

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

const now = Date.parse("2026-11-23T13:05:30Z");

Deno.test("how long ago or ahead a moment is holds until it is said to change", () => {
  const say = (moment: number, at = now, locale = "en-GB") => sayRelative(moment, { now: at, locale });
  assert.equal(say(now - 5 * 60_000).text, "5 min ago");
  assert.equal(say(now + 3 * 3_600_000).text, "in 3 hr");
  assert.equal(say(now - 86_400_000, now, "de-DE").text, "gestern");
  assert.match(say(now - 5 * 60_000, now, "ar-EG").text, /5/);
  assert.equal(say(now - 360 * 86_400_000).changesAt - now, 5 * 86_400_000, "then it is a year");
  const distance = fc.integer({ min: -1e11, max: 1e11 });
  fc.assert(fc.property(distance, fc.double({ min: 0, max: 1, noNaN: true }), (distance, share) => {
    const { text, changesAt } = say(now + distance);
    assert.ok(changesAt > now, `${changesAt - now}`);
    const between = now + Math.floor((changesAt - now - 1) * share);
    assert.equal(say(now + distance, between).text, text);
  }));
});

Deno.test("cells are written as their columns want, and as they are where they are nothing of the kind", () => {
  const context = contextOf({}, []);
  const write = (format: Column["format"], value: unknown, locale = "en-GB") =>
    writeCell(value, {
      column: { title: "", path: "a", align: "left", format, decimals: null },
      decimals: 1,
      words: { now: context.now, locale, words: dayWords(locale) },
    });
  assert.equal(write("number", "1204.5", "de-DE").text, "1.204,5");
  assert.equal(write("number", "n/a").text, "n/a");
  assert.equal(write("date", "2026-11-20").text, "Fri 20 Nov");
  assert.equal(write("date", "2024-01-31").text, "31 Jan 2024");
  assert.equal(write("time", "2026-11-23T12:00:00Z").text, "13:00");
  assert.equal(write("time", "2026-03-01T12:00:00Z").text, "1 Mar 2026 13:00");
  assert.deepEqual([write("boolean", true).tick, write("boolean", "no").text], [true, "–"]);
  assert.equal(write("text", { a: 1 }).text, "…");
  assert.equal(write("text", ["a", 2, null]).text, "a, 2, …");
});

Deno.test("columns fit: words give first, then the last columns are left out", () => {
  const cell = (text: string) => ({ text, tick: false, changesAt: Infinity, marked: false });
  const column = (format: Column["format"]): Column => ({
    title: "",
    path: "a",
    align: "left",
    format,
    decimals: null,
  });
  const given = {
    columns: [column("text"), column("number"), column("number")],
    rows: [[cell("a long text that may be cut"), cell("123456"), cell("7")]],
  };
  fc.assert(fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 10, max: 30 }), (width, size) => {
    const { widths, gap } = columnWidths(given, { width, size, visible: 1 });
    const used = widths.reduce((sum, each) => sum + each, 0) + gap * (widths.length - 1);
    assert.ok(widths.length >= 1 && used <= width, `${used} of ${width}`);
  }));
  assert.equal(columnWidths(given, { width: 600, size: 12, visible: 1 }).widths.length, 3);
  assert.equal(columnWidths(given, { width: 100, size: 12, visible: 1 }).widths.length, 1);
});

Deno.test("columns are found with a title, a format and an alignment each", () => {
  const rows = [{ item: "tea", left_over: "3", counted: "2026-11-02", open: true, note: {} }];
  const found = findColumns(rows, { columns: [] });
  assert.deepEqual(found.map(({ title, format, align }) => `${title} ${format} ${align}`), [
    "Item text left",
    "Left over number right",
    "Counted date left",
    "Open boolean center",
  ]);
});

Deno.test("what is highlighted is red where there is red, and bold where there is none", () => {
  const settings = { highlights: [{ path: "left", below: 5 }] };
  const drawn = (pixelFormat: "bwr" | "gray1", value: unknown) => {
    const context = {
      ...contextOf({ url, ...settings }, value),
      panel: definePanel({ ...panel, pixelFormat }),
    };
    return JSON.stringify(resolveView(table.compose(null, context).view));
  };
  assert.match(drawn("bwr", stock), /#FF0000/);
  assert.doesNotMatch(drawn("bwr", stock.slice(1)), /#FF0000/);
  assert.match(drawn("gray1", stock), /"fontWeight":700/);
  assert.doesNotMatch(drawn("gray1", stock.slice(1)), /"fontWeight":700/);
});
