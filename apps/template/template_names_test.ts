import assert from "node:assert/strict";
import { source, templateContext } from "./fixture.ts";
import { renderLiquid } from "./render_liquid.ts";
import { createTemplateClock } from "./template_clock.ts";
import { type NameTree, templateNames } from "./template_names.ts";

const NOW = Temporal.ZonedDateTime.from("2026-03-02T09:30[UTC]");

Deno.test("templateNames() tells what markup can name, with what is inside of it", () => {
  const value = { trains: [{ line: "S1", late: 3 }], note: null, "": true };
  const data = { board: value };
  const { scope } = templateNames(templateContext({ sources: [source("board")] }, { data }));
  const trains: NameTree = {
    is: "list of 1",
    names: {
      first: { is: "object", names: { line: { is: "text" }, late: { is: "number" } } },
      last: { is: "object", names: { line: { is: "text" }, late: { is: "number" } } },
      size: { is: "number" },
    },
  };
  assert.deepEqual(scope.trains, trains, "a single source's members stand at the top");
  assert.deepEqual(scope.board?.names?.trains, trains);
  assert.deepEqual(scope.note, { is: "nothing" });
  assert.deepEqual(scope.trmnl?.names?.device?.names?.width, { is: "number" });
});

Deno.test("templateNames() tells no more than a page can take of what never ends", () => {
  let value: unknown = "end";
  for (let depth = 0; depth < 100; depth++) value = { deeper: value };
  const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`name_${index}`, { value }]));
  const data = { board: many };
  const told = templateNames(templateContext({ sources: [source("board")] }, { data }));
  assert.ok(JSON.stringify(told).length < 100_000);
});

Deno.test("every filter of templateNames() is one that markup may use", () => {
  const { filters, tags } = templateNames(templateContext({}));
  assert.ok(filters.includes("l_date") && filters.includes("upcase"), filters.join(" "));
  assert.ok(tags.includes("template") && tags.includes("for") && !tags.includes("#"), tags.join(" "));
  const around = { clock: createTemplateClock(NOW, 1), locale: "en" };
  for (const filter of filters) {
    try {
      renderLiquid(`{{ "1" | ${filter}: "1", "1" }}`, {}, around);
    } catch (error) {
      assert.doesNotMatch(String(error), /undefined filter/, filter);
    }
  }
});
