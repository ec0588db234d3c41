/** One suite for every app on every model: what does not leave its glass there leaves none that is known. */
import assert from "node:assert/strict";
import { composeCase } from "../apps/conformance/cases.ts";
import { layoutFaults } from "../apps/conformance/layout_faults.ts";
import { modelCases } from "../apps/conformance/model_cases.ts";
import { hasFlow } from "../apps/conformance/placed.ts";
import { programs } from "../apps/programs.ts";
import { type Model, models } from "../devices/mod.ts";
import { screenSize } from "../renderers/mod.ts";
import { paint } from "../renderers/tiles/paint.ts";
import { toAppFrame } from "../server/device_rows.ts";

/** Equal for models whose glass and buttons are the same to an app: encoding, packing and palette come after it. */
function kindOf(model: Model): string {
  const { pixelFormat, ppi, scale } = model.panel;
  return JSON.stringify([screenSize(model.panel), pixelFormat, ppi, scale, toAppFrame(model)]);
}

const kinds = [...new Map([...models].reverse().map((model) => [kindOf(model), model])).values()];

Deno.test("models share their glass and buttons with others, but not all of them", () => {
  assert.ok(kinds.length < models.length && kinds.length > models.length / 2, `${kinds.length} kinds`);
});

for (const app of programs) {
  Deno.test(`${app.kind} keeps its place on every model, empty, full, hostile and in every script, twice alike`, async () => {
    for (const given of modelCases(app)) {
      for (const model of kinds) {
        const { panel } = model;
        const framed = { ...given, device: { ...given.device, ...toAppFrame(model) } };
        const where = `${given.name} on ${model.id}`;
        const composed = composeCase(app, framed, panel);
        assert.deepEqual(layoutFaults(composed, panel), [], where);
        assert.equal(
          JSON.stringify(composeCase(app, framed, panel).view),
          JSON.stringify(composed.view),
          where,
        );
        // Where text flows, satori has to find a place for all of it.
        if (hasFlow(composed.view)) await paint(composed.view, panel);
      }
    }
  });
}
