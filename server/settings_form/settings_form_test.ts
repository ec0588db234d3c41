import assert from "node:assert/strict";
import { findApp } from "../../apps/mod.ts";
import { installableKinds, kindForm, toGroupDraft } from "./mod.ts";
import { toSettings } from "./to_settings.ts";
import type { Field } from "./field.ts";

function kindsIn(field: Field): string[] {
  if (field.kind === "group") return field.fields.flatMap(({ field: child }) => kindsIn(child));
  if (field.kind === "list") return kindsIn(field.item);
  if (field.kind === "variants") return field.variants.flatMap((one) => kindsIn(one));
  return [field.kind];
}

Deno.test("every setting of every kind has a control of its own, save what is JSON by nature", () => {
  const json = installableKinds().flatMap(({ kind }) =>
    kindForm(kind)!.fields.filter(({ field }) => kindsIn(field).includes("json")).map(({ name }) =>
      `${kind}.${name}`
    )
  );
  assert.deepEqual(json, ["template.fields"]);
});

/** Settings with the defaults of the kinds inside them, which a form writes down. */
function withOwnDefaults(settings: unknown): unknown {
  const { tiles, ...rest } = settings as { tiles?: { kind?: string; settings?: unknown }[] };
  return {
    ...rest,
    tiles: tiles?.map((tile) => ({
      ...tile,
      settings: findApp(tile.kind ?? "")?.settings.parse(tile.settings),
    })),
  };
}

Deno.test("a new form of every kind holds what no settings mean", () => {
  for (const app of installableKinds()) {
    const form = kindForm(app.kind)!;
    const { settings, faults } = toSettings(form, toGroupDraft(form, {}), {});
    assert.equal(faults.size, 0);
    assert.deepEqual(
      withOwnDefaults(app.settings.parse(settings)),
      withOwnDefaults(app.settings.parse({})),
      app.kind,
    );
  }
});
