import assert from "node:assert/strict";
import { resolveView } from "../../renderers/mod.ts";
import { programs } from "../programs.ts";
import { leastSize } from "../ui/type_scale.ts";
import { composeCase, conformanceCases } from "./cases.ts";
import { layoutFaults } from "./layout_faults.ts";
import { conformancePanels } from "./panels.ts";

for (const [name, panel] of Object.entries(conformancePanels)) {
  for (const app of programs) {
    Deno.test(`${app.kind} places nothing outside ${name}, no line on another, no type below ${leastSize(panel)} pixels, twice alike`, () => {
      for (const given of conformanceCases(app)) {
        const composed = composeCase(app, given, panel);
        assert.deepEqual(layoutFaults(composed, panel), [], given.name);
        const again = composeCase(app, given, panel);
        assert.deepEqual(resolveView(again.view), resolveView(composed.view), given.name);
      }
    });
  }
}
