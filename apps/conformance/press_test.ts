import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel, resolveView } from "../../renderers/mod.ts";
import { programs } from "../programs.ts";
import { composeFramed } from "../frame/mod.ts";
import { conformanceCases, conformanceContext } from "./cases.ts";

const panel = definePanel({ width: 400, height: 300 });

for (const app of programs) {
  Deno.test(`${app.kind} answers any presses with a screen, and only those of buttons that have a label`, () => {
    // A button that the device does not have is refused before any app hears of it.
    const step = fc.record({
      button: fc.constantFrom("A", "B", "C", "D", "E"),
      minutes: fc.constantFrom(0, 0, 1, 7, 60 * 24),
    });
    const cases = conformanceCases(app).filter(({ name }) => !name.startsWith("long"));
    const given = fc.constantFrom(...cases);
    fc.assert(
      fc.property(given, fc.array(step, { maxLength: 12 }), (given, steps) => {
        let context = conformanceContext(app, given, panel);
        let state: unknown = app.init(context);
        for (const { button, minutes } of steps) {
          context = { ...context, now: context.now.add({ minutes }) };
          const { labels } = app.compose(state, context);
          const { buttons } = context.device;
          if (!(buttons.length > 0 ? buttons : ["A", "B", "C"]).includes(button)) continue;
          const next = app.press(state, { button }, context);
          if (!Object.hasOwn(labels, button)) assert.deepEqual(next, state, `${button} has no label`);
          // What is stored is JSON, and is composed from as that.
          state = JSON.parse(JSON.stringify(next));
        }
        const shown = composeFramed(app, state, context);
        assert.deepEqual(resolveView(composeFramed(app, state, context).view), resolveView(shown.view));
        assert.ok(
          shown.validUntil === null ||
            Temporal.Instant.compare(shown.validUntil, context.now.toInstant()) > 0,
        );
      }),
      { numRuns: 40 },
    );
  });
}
