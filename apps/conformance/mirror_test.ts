import assert from "node:assert/strict";
import { programs } from "../programs.ts";
import { composeCase, conformanceCases } from "./cases.ts";
import { layoutFaults } from "./layout_faults.ts";
import { conformancePanels } from "./panels.ts";

/** Glass of every size class, and languages with short and with long words. */
const SCREENS = [
  ["64x32 rgb888", "he"],
  ["122x250 gray1", "ar"],
  ["240x135 rgb565", "he"],
  ["240x135 rgb565", "ar"],
  ["800x480 gray1", "he"],
  ["800x480 gray1", "ar"],
] as const;

for (const [name, locale] of SCREENS) {
  Deno.test(`every app in ${locale} places nothing outside ${name}, and no line on another`, () => {
    const faults = programs.flatMap((app) =>
      conformanceCases(app).flatMap((given) => {
        const told = { ...given, device: { ...given.device, locale } };
        const composed = composeCase(app, told, conformancePanels[name]!);
        return layoutFaults(composed, conformancePanels[name]!).map((fault) =>
          `${app.kind}, ${given.name}: ${fault}`
        );
      })
    );
    assert.deepEqual(faults, []);
  });
}
