/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { type Draft, type Field, kindForm, OwnDraft } from "../../settings_form/mod.ts";
import type { FormView } from "./form_view.ts";
import { GroupFields } from "./group_fields.tsx";

/** The settings of the kind that the setting before them names. */
export function OwnSettings(
  { field, name, draft, view }: { field: Field; name: string; draft: Draft; view: FormView },
) {
  const form = draft instanceof OwnDraft ? kindForm(draft.kind) : null;
  if (form === null || !(draft instanceof OwnDraft)) return null;
  if (form.fields.length === 0) return <p class="hint">This kind has no settings.</p>;
  return (
    <fieldset class="settings-set">
      <legend>{field.title}</legend>
      <GroupFields field={form} name={name} draft={draft.value} view={view} />
    </fieldset>
  );
}
