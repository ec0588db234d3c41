/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { type GroupDraft, type GroupField, ROOT } from "../../settings_form/mod.ts";
import type { FormView } from "./form_view.ts";
import { GroupFields } from "./group_fields.tsx";
import { Offers } from "./offers.tsx";
import { Setting } from "./setting.tsx";

/** All settings of an app. */
export interface SettingsPartProps {
  readonly form: GroupField;
  readonly draft: GroupDraft;
  readonly view: Omit<FormView, "show">;
}

/** The settings of a form, which come back as a whole when a list in them is changed. */
export function SettingsPart({ form, draft, view: given }: SettingsPartProps) {
  const view: FormView = { ...given, show: (setting) => <Setting {...setting} /> };
  const fault = view.faults.get(ROOT) ?? null;
  return (
    <div class="settings-group" id="settings">
      {form.fields.length === 0 ? <p class="hint">This kind has no settings.</p> : null}
      {fault === null ? null : <p class="fault" role="alert">{fault}</p>}
      <GroupFields field={form} name={ROOT} draft={draft} view={view} />
      <Offers form={form} around={view.around} />
    </div>
  );
}
