/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { Field, fieldNotes } from "../ui/mod.ts";
import { renewing } from "./panel_control.tsx";
import { makerGroups } from "./panel_options.ts";
import type { PanelFormProps } from "./panel_form_props.ts";
import { TakeButton } from "./take_button.tsx";

/** Chooses among the models of the catalogue, and among the panels that a model is known to take. */
export function ModelField({ device, model, savedModel, faults }: PanelFormProps) {
  const fault = faults["model"] ?? null;
  const known = makerGroups.some(({ models }) => models.some(({ id }) => id === model.id));
  const hint = model.notes === "" ? undefined : model.notes;
  const path = `/devices/${device.id}/panel/try`;
  return (
    <>
      <p class="field model-search" hidden>
        <label for="model-search">Search the models</label>
        <input
          type="search"
          id="model-search"
          data-filters="panel-model"
          placeholder="Inkplate, 800x480, Spectra"
          autocomplete="off"
        />
        <span class="hint" id="model-count" role="status"></span>
      </p>
      <Field
        id="panel-model"
        label={
          <>
            Model <span class="was">was {savedModel.name}</span>
          </>
        }
        hint={hint}
        fault={fault}
      >
        <select
          id="panel-model"
          name="model"
          autocomplete="off"
          data-was={savedModel.id}
          data-differs={model.id === savedModel.id ? undefined : ""}
          {...renewing(`${path}?part=work`)}
          {...fieldNotes("panel-model", { hint, fault })}
        >
          {known ? null : <option value={model.id} selected>{model.name}</option>}
          {makerGroups.map(({ maker, models }) => (
            <optgroup label={maker}>
              {models.map(({ id, name }) => <option value={id} selected={id === model.id}>{name}</option>)}
            </optgroup>
          ))}
        </select>
      </Field>
      {model.alternatives.length === 0 ? null : (
        <details class="alternatives" id="panel-alternatives">
          <summary>Other ways to feed this model ({model.alternatives.length})</summary>
          <div class="row">
            {model.alternatives.map(({ label }) => (
              <TakeButton deviceId={device.id} take={`alternative:${label}`}>{label}</TakeButton>
            ))}
          </div>
        </details>
      )}
    </>
  );
}
