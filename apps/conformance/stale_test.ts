import assert from "node:assert/strict";
import { definePanel, measureOn } from "../../renderers/mod.ts";
import { programs } from "../programs.ts";
import { composeCase, conformanceCases } from "./cases.ts";
import { conformancePanels } from "./panels.ts";
import { placedIn } from "./placed.ts";

/** What an app shows of data that came at 13:35 and is old, on one panel. */
function textsOf(app: typeof programs[number], panel: Parameters<typeof measureOn>[0]): readonly string[] {
  const given = conformanceCases(app).find(({ name }) => name === "with data");
  if (given?.data === undefined) return [];
  const data = Object.fromEntries(
    Object.entries(given.data).map(([name, one]) => [name, { ...one, stale: true }]),
  );
  const { view } = composeCase(app, { ...given, data }, panel);
  return measureOn(panel, () => placedIn(view)).flatMap(({ text }) => text ?? []);
}

// Sensors are as old as the newest reading among them.
const aged = programs.filter((app) =>
  app.kind !== "sensors" && conformanceCases(app).some(({ name, data }) => name === "with data" && data)
);

for (const app of aged) {
  Deno.test(`${app.kind} says since when its data is old, on every glass`, () => {
    for (const [name, panel] of Object.entries(conformancePanels)) {
      const texts = textsOf(app, panel);
      assert.ok(texts.some((text) => text.includes("13:35")), `${name}: ${texts.join(" | ")}`);
    }
    // On one bit the smallest type is larger: some say no more than that it is old.
    for (const [width, height] of [[64, 32], [32, 32], [96, 16]] as const) {
      const texts = textsOf(app, definePanel({ width, height }));
      const told = texts.some((text) => text.includes("13:35") || text === "old");
      assert.ok(told, `${width}x${height}: ${texts.join(" | ")}`);
    }
  });
}

Deno.test("weather and chart have room for the time beside their figure on 64x32 of one bit", () => {
  assert.ok(aged.length >= 6, aged.map(({ kind }) => kind).join());
  for (const kind of ["weather", "chart"]) {
    const app = programs.find((one) => one.kind === kind)!;
    assert.ok(textsOf(app, definePanel({ width: 64, height: 32 })).includes("13:35"), kind);
  }
});
