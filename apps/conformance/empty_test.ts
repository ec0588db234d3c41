import assert from "node:assert/strict";
import { definePanel } from "../../renderers/mod.ts";
import type { AnyApp } from "../app.ts";
import { composeFramed } from "../frame/mod.ts";
import { programs } from "../programs.ts";
import { conformanceCases, conformanceContext } from "./cases.ts";

const panel = definePanel({ width: 400, height: 300 });

/** Names of the cases in which an app has nothing to show, at their time or a year around it. */
function emptyCases(app: AnyApp): readonly string[] {
  return conformanceCases(app).filter((given) => {
    const context = conformanceContext(app, given, panel);
    let state = app.init(context);
    for (const button of given.presses) state = app.press(state, { button }, context);
    return [0, 400, -400].some((days) => {
      const { nothing } = composeFramed(app, state, { ...context, now: context.now.add({ days }) });
      return nothing === true;
    });
  }).map(({ name }) => name);
}

for (const app of programs.filter(({ mayBeEmpty }) => !mayBeEmpty)) {
  Deno.test(`${app.kind} does not declare that it may be empty, and never says that it has nothing to show`, () => {
    assert.deepEqual(emptyCases(app), []);
  });
}
