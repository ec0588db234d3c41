import assert from "node:assert/strict";
import { programs } from "../apps/programs.ts";
import { conformanceCases } from "../apps/conformance/cases.ts";
import { SettingsPart } from "../server/pages/settings_form/mod.ts";
import { checkDraft, kindForm, readGroup, ROOT, toGroupDraft } from "../server/settings_form/mod.ts";
import { sentForm } from "./sent_form.ts";

const around = { apps: [], devices: [], files: new Map(), earlier: [] };

for (const app of programs.filter(({ installable }) => installable)) {
  Deno.test(`the form of ${app.kind} sends back whatever settings it was given`, () => {
    const form = kindForm(app.kind)!;
    for (const { name, settings: stored } of conformanceCases(app)) {
      const view = { faults: new Map(), focus: null, action: "/apps/x", around };
      const html = String(SettingsPart({ form, draft: toGroupDraft(form, stored), view }));
      const draft = readGroup(form, ROOT, sentForm(html));
      const { settings, faults } = checkDraft(app.kind, draft, stored);
      // What is wrong inside a tile is told where a layout's own settings say nothing of it.
      assert.deepEqual([...faults].filter(([at]) => !at.includes(".settings.")), [], name);
      assert.deepEqual(plain(app.settings.parse(settings)), plain(app.settings.parse(stored)), name);
    }
  });
}

/** Settings as a browser can send them: without half characters, and with line feeds alone. */
function plain(settings: unknown): unknown {
  const text = (value: string) =>
    value.toWellFormed().replaceAll("\r\n", "\n").replace(/^(\d{4}-\d{2}-\d{2})T/, "$1 ");
  return JSON.parse(JSON.stringify(settings, (key, value) => {
    // Tiles with settings of their own get their defaults.
    if (key === "settings") return undefined;
    return typeof value === "string" ? text(value) : value;
  }));
}
