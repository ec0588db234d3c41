import { type AnyDeclaration, apps, findApp, settingsSchema } from "../../apps/mod.ts";
import type { GroupField } from "./field.ts";
import { readSchema } from "./read_schema.ts";

const forms = new Map<string, GroupField>();

/** The form of an installable kind's settings; null for a kind that there is not. */
export function kindForm(kind: string): GroupField | null {
  const app = findApp(kind);
  if (app === null || !app.installable) return null;
  const known = forms.get(kind);
  if (known !== undefined) return known;
  const form = readSchema(settingsSchema(app));
  forms.set(kind, form);
  return form;
}

/** Kinds that can be installed, by their names. */
export function installableKinds(): readonly AnyDeclaration[] {
  return apps.filter(({ installable }) => installable)
    .toSorted((one, other) => one.name < other.name ? -1 : 1);
}
