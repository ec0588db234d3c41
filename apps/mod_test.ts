import assert from "node:assert/strict";
import fc from "fast-check";
import { findLoaded, KINDS, loadApps, loadTemplateReview } from "./lazy.ts";
import { apps, AppSettingsError, findApp, readSettings, settingsSchema } from "./mod.ts";
import { checkTemplate, findProgram, programs, templateNames } from "./programs.ts";

Deno.test("apps are listed once each in alphabetical order and found by kind", () => {
  const kinds = apps.map(({ kind }) => kind);
  assert.deepEqual(kinds, [...new Set(kinds)].sort());
  for (const app of apps) assert.equal(findApp(app.kind), app);
  assert.equal(findApp("toString"), null);
});

Deno.test("every declared app has a program, which has all that is declared of it", () => {
  assert.deepEqual(programs.map(({ kind }) => kind), apps.map(({ kind }) => kind));
  for (const { kind, settings, name } of apps) {
    const program = findProgram(kind);
    assert.deepEqual([program?.settings, program?.name], [settings, name]);
  }
  assert.equal(findProgram("toString"), null);
});

Deno.test("every app is loaded when it is first named, at any depth, and is the one that all others know", async () => {
  assert.deepEqual(KINDS, apps.map(({ kind }) => kind));
  assert.equal(findLoaded("clock"), null);
  await loadApps(
    { kind: "layout", settings: { tiles: [{ kind: "clock" }] } },
    { of: { kind: "nothing" } },
    null,
  );
  assert.deepEqual([findLoaded("clock"), findLoaded("layout")?.kind, findLoaded("quiz")], [
    findProgram("clock"),
    "layout",
    null,
  ]);
  await loadApps(KINDS.map((kind) => ({ kind })));
  for (const app of programs) {
    if (app.kind !== "layout") assert.equal(findLoaded(app.kind), app);
  }
  const review = await loadTemplateReview();
  assert.deepEqual([review.checkTemplate, review.templateNames], [checkTemplate, templateNames]);
});

for (const app of apps) {
  Deno.test(`${app.kind} has defaults where it can be installed, and settings that survive being stored`, () => {
    const settings = app.installable ? readSettings(app, {}) : readSettings(app, { title: "T", detail: "D" });
    assert.deepEqual(readSettings(app, JSON.parse(JSON.stringify(settings))), settings);
  });

  Deno.test(`${app.kind} describes every field of its settings for a form`, () => {
    const schema = settingsSchema(app);
    assert.equal(schema.type, "object");
    for (
      const [name, field] of Object.entries(
        (schema.properties ?? {}) as Record<string, Record<string, unknown>>,
      )
    ) {
      assert.equal(typeof field.title, "string", name);
      assert.equal(typeof field.description, "string", name);
    }
  });

  Deno.test(`${app.kind} takes any settings or says what is wrong with them`, () => {
    const value = fc.oneof(
      fc.anything(),
      fc.record({ title: fc.anything(), body: fc.string(), colors: fc.anything() }),
    );
    fc.assert(fc.property(value, (given) => {
      try {
        readSettings(app, given);
      } catch (error) {
        assert.ok(error instanceof AppSettingsError, String(error));
        assert.ok(
          error.faults.length > 0 && error.message.startsWith(`Cannot read the settings of ${app.kind}: `),
        );
      }
    }));
  });
}
