/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { BESIDE, type Draft, fieldName, type MapEntry, type MapField } from "../../settings_form/mod.ts";
import { controlId, type FormView, NO_PROSE } from "./form_view.ts";
import { ListButton } from "./list_button.tsx";
import { nameEntry } from "./say_item.ts";

/** Texts by names that one types as well. */
export function MapSetting(
  { field, name, draft, view }: { field: MapField; name: string; draft: Draft; view: FormView },
) {
  const entries = Array.isArray(draft) ? draft as readonly MapEntry[] : [];
  const word = nameEntry(field.title);
  const fault = view.faults.get(name) ?? null;
  return (
    <fieldset class="settings-set list" id={controlId(name)} data-field={name}>
      <legend>{field.title}</legend>
      <input type="hidden" name={name + BESIDE.count} value={String(entries.length)} />
      {field.description === "" ? null : <p class="hint">{field.description}</p>}
      {entries.length === 0 ? null : (
        <ol class="items">
          {entries.map((entry, index) => {
            const own = fieldName(name, index);
            const id = controlId(own + BESIDE.key);
            return (
              <li class="item pair">
                <div class="field">
                  <label for={id}>{`Name of ${word} ${index + 1}`}</label>
                  <input
                    id={id}
                    name={own + BESIDE.key}
                    value={entry.key}
                    autocomplete="off"
                    {...NO_PROSE}
                    autofocus={view.focus === own ? true : undefined}
                  />
                </div>
                {view.show({
                  field: field.value,
                  name: own,
                  draft: entry.value,
                  view: view.focus === own ? { ...view, focus: null } : view,
                  title: `Value of ${word} ${index + 1}`,
                })}
                <div class="item-deeds">
                  <ListButton
                    name={`remove:${own}`}
                    icon="trash"
                    label={`Remove ${word} ${index + 1}`}
                    view={view}
                  />
                </div>
              </li>
            );
          })}
        </ol>
      )}
      {fault === null ? null : <p class="fault">{fault}</p>}
      <div class="row">
        <ListButton name={`add:${name}`} icon="plus" label={`Add a ${word}`} open view={view} />
      </div>
    </fieldset>
  );
}
