/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import {
  BESIDE,
  type Draft,
  type Field as SettingField,
  KeptSecret,
  MarkedAddress,
} from "../../settings_form/mod.ts";
import { SECRET_SET } from "../../../apps/mod.ts";
import { Field, fieldNotes } from "../ui/mod.ts";
import { ChoiceInput, standsOpen } from "./choice_input.tsx";
import { FileItem } from "./file_item.tsx";
import { controlId, NO_PROSE, type SettingProps } from "./form_view.ts";
import { GroupSet } from "./group_set.tsx";
import { ListSetting } from "./list_setting.tsx";
import { MapSetting } from "./map_setting.tsx";
import { MomentInput } from "./moment_input.tsx";
import { OwnSettings } from "./own_settings.tsx";
import { sayHint } from "./say_hint.ts";
import { SecretInput } from "./secret_input.tsx";
import { type ControlProps, NumberInput, TextInput } from "./text_input.tsx";
import { VariantsSetting } from "./variants_setting.tsx";

/** A setting with its label, its control, what helps and what is wrong with it. */
export function Setting(props: SettingProps) {
  const { field, name, draft, view } = props;
  switch (field.kind) {
    case "group":
      return <GroupSet field={field} name={name} draft={draft} view={view} />;
    case "list":
      return <ListSetting field={field} name={name} draft={draft} view={view} />;
    case "map":
      return <MapSetting field={field} name={name} draft={draft} view={view} />;
    case "variants":
      return <VariantsSetting field={field} name={name} draft={draft} view={view} />;
    case "own":
      return <OwnSettings field={field} name={name} draft={draft} view={view} />;
    case "fixed":
      return null;
    default:
      return <Single {...props} />;
  }
}

function Single({ field, name, draft, view, title = field.title, bare }: SettingProps) {
  const id = controlId(name);
  const hint = bare ? "" : sayHint(field);
  const fault = view.faults.get(name) ?? null;
  const more = {
    ...fieldNotes(id, { hint, fault }),
    autofocus: view.focus === name ? true : undefined,
    "data-field": name,
  };
  const marked = draft instanceof MarkedAddress ? draft : null;
  const text = typeof draft === "string" ? draft : marked?.text ?? "";
  const label = bare ? <span class="hidden">{title}</span> : title;
  if (field.kind === "flag") {
    return (
      <div class="field">
        <div class="choice">
          <input type="hidden" name={name} value="false" />
          <input type="checkbox" id={id} name={name} value="true" checked={draft === true} {...more} />
          <label for={id}>{label}</label>
        </div>
        {hint === "" ? null : <p class="hint" id={`${id}-hint`}>{hint}</p>}
        {fault === null ? null : <p class="fault" id={`${id}-fault`}>{fault}</p>}
      </div>
    );
  }
  const control = <Control {...{ field, id, name, text, more, view, draft, title }} />;
  if (field.kind === "choice" && standsOpen(field)) {
    return (
      <fieldset class="field open-choice">
        <legend>{label}</legend>
        {control}
        {hint === "" ? null : <p class="hint" id={`${id}-hint`}>{hint}</p>}
        {fault === null ? null : <p class="fault" id={`${id}-fault`}>{fault}</p>}
      </fieldset>
    );
  }
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      {control}
      {marked === null ? null : (
        <>
          <input type="hidden" name={name + BESIDE.kept} value={marked.place} />
          <p class="hint">
            <code>{SECRET_SET}</code> stands for what is stored. Leave it to keep that, or type over it.
          </p>
        </>
      )}
    </Field>
  );
}

type SingleControl = Omit<ControlProps<SettingField>, "field"> & {
  readonly field: SettingField;
  readonly draft: Draft;
  readonly title: string;
};

function Control({ field, draft, title, ...control }: SingleControl) {
  switch (field.kind) {
    case "text":
      return <TextInput field={field} {...control} />;
    case "number":
      return <NumberInput field={field} {...control} />;
    case "choice":
      return <ChoiceInput field={field} {...control} />;
    case "moment":
      return <MomentInput {...control} label={title} />;
    case "file":
      return <FileItem {...control} />;
    case "secret":
      return (
        <SecretInput
          id={control.id}
          name={control.name}
          more={control.more}
          draft={draft instanceof KeptSecret ? draft : control.text}
          label={title}
        />
      );
    default:
      return (
        <textarea
          id={control.id}
          name={control.name}
          rows={5}
          class="code-text"
          {...NO_PROSE}
          {...control.more}
        >
          {control.text}
        </textarea>
      );
  }
}
