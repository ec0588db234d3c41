import assert from "node:assert/strict";
import { TemplateError } from "../../apps/mod.ts";
import { definePanel, RendererLostError } from "../../renderers/mod.ts";
import { withValue } from "../data/data_refs.ts";
import type { ScreenInputs } from "../screen_inputs.ts";
import { createRunnerHere } from "./here.ts";
import { createRunner } from "./mod.ts";

const NOW = Temporal.Instant.from("2026-03-04T12:00:30.123456789Z");
const INPUTS: ScreenInputs = {
  kind: "clock",
  settings: {},
  state: undefined,
  device: {
    name: "Lobby",
    friendlyId: "A1B2C3",
    admitted: true,
    serverUrl: "http://screens.test",
    locale: "de",
    buttons: ["A"],
    drawsCaptions: false,
    typedLabels: { A: "Los" },
  },
  panel: definePanel({ width: 400, height: 300, pixelFormat: "bwr" }),
  timeZone: "Europe/Berlin",
};
const ROWS = { hash: "0".repeat(64), fetchedAt: NOW.epochMilliseconds, stale: false, error: null };

function template(markup: string): ScreenInputs {
  const data = { rows: withValue({ ...ROWS, staleAt: NOW.epochMilliseconds + 9000 }, [{ name: "Soup" }]) };
  const sources = [{ name: "rows", url: "http://rows.test/rows.json" }];
  return { ...INPUTS, kind: "template", settings: { markup, sources }, data };
}

Deno.test("an app's answer is the same from a worker, with its instants, its data and what it read of the device", async () => {
  const [runner, here] = [createRunner(), createRunnerHere()];
  try {
    const clock = await runner.compose(INPUTS, NOW);
    assert.deepEqual(clock, await here.compose(INPUTS, NOW));
    assert.equal(clock.composition.validUntil?.toString(), "2026-03-04T12:01:00Z");
    assert.equal(clock.from.toString(), NOW.toString());
    assert.ok(clock.reads.includes("locale") && !clock.reads.includes("name"), clock.reads.join());
    const soup = await runner.compose(template("<b>{{ rows[0].name }}</b>"), NOW);
    assert.match(soup.view, /Soup/);
    assert.equal(
      soup.composition.validUntil?.epochMilliseconds,
      NOW.epochMilliseconds + 9000,
      "stale from then on",
    );
  } finally {
    await runner.close();
  }
});

Deno.test("presses are taken one after another, and say what they changed and what the last one sends out", async () => {
  const runner = createRunner();
  const button = { button: "A", at: NOW };
  const buttons = [{ button: "A", caption: "On", service: "light.turn_on", entity_id: "light.hall" }];
  const home = { base_url: "http://home.test", token: "t0ken", entities: [], buttons };
  const tiles = [{ app_id: "shared" }, { kind: "counter", settings: {} }];
  const shared = { shared: { value: 3 }, tiles: {} };
  try {
    const turned = await runner.press({ ...INPUTS, kind: "rotation" }, [button, { ...button, button: "B" }]);
    assert.deepEqual(turned, { state: { turns: 2 }, shared: {}, actions: [], failure: null });
    const called = await runner.press({ ...INPUTS, kind: "home_assistant", settings: home }, [button]);
    assert.deepEqual(called.actions.map(({ url }) => url), ["http://home.test/api/services/light/turn_on"]);
    const apps = { shared: { kind: "counter", settings: {} } };
    const inputs = { ...INPUTS, kind: "layout", settings: { tiles }, apps, shared };
    const counted = await runner.press(inputs, [button]);
    assert.deepEqual(Object.keys(counted.shared), ["shared"], "the other tile's stays as it was");
    assert.ok(!Object.hasOwn(counted.state as object, "shared"), "it is stored by itself");
    await assert.rejects(runner.press({ ...INPUTS, kind: "nothing" }, [button]), /app kind/);
  } finally {
    await runner.close();
  }
});

Deno.test("an app's error comes from a worker with its words, a template's with its place", async () => {
  const runner = createRunner();
  try {
    await assert.rejects(runner.compose(template("one\n{{ 1 | nothing }}"), NOW), (error) => {
      assert.ok(error instanceof TemplateError);
      assert.deepEqual([error.fault.in, error.fault.line], ["markup", 2]);
      return true;
    });
    const { report, names } = await runner.review(template("\n{% if %}"), { now: NOW, data: null });
    assert.equal(report.faults[0]?.line, 2);
    assert.ok("rows" in names.scope);
    const other = { rows: { value: [{ dish: "Stew" }], fetchedAt: NOW, stale: false, error: null } };
    const reviewed = await runner.review(template("{{ rows }}"), { now: NOW, data: other });
    assert.match(JSON.stringify(reviewed.names.scope["rows"]), /dish/);
  } finally {
    await runner.close();
  }
});

Deno.test("a runner that is closed composes no more", async () => {
  const runner = createRunner();
  await runner.close();
  await assert.rejects(runner.compose(INPUTS, NOW), RendererLostError);
});
