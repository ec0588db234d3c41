/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { Draft, GroupDraft, GroupField, NamedField } from "../../settings_form/mod.ts";
import { fieldName } from "../../settings_form/mod.ts";
import { type FormView, isCalledFor } from "./form_view.ts";

/** The settings of a group, one below the other. */
export interface GroupFieldsProps {
  readonly field: GroupField;
  readonly name: string;
  readonly draft: Draft;
  readonly view: FormView;
}

/** The settings of a group; those that most people leave as they are come last, folded away. */
export function GroupFields({ field, name, draft, view }: GroupFieldsProps) {
  const drafts = draft as GroupDraft;
  const focused = view.focus === name && field.fields[0] !== undefined
    ? { ...view, focus: fieldName(name, field.fields[0].name) }
    : view;
  const plain = field.fields.filter(({ field: child }) => !child.advanced);
  const folded = field.fields.filter(({ field: child }) => child.advanced);
  const open = folded.some(({ name: own, field: child }) =>
    isCalledFor(view, fieldName(name, own)) || isChanged(child, drafts[own] ?? "")
  );
  const show = ({ name: own, field: child }: NamedField) => (
    <Conditional name={name} field={child} drafts={drafts}>
      {view.show({ field: child, name: fieldName(name, own), draft: drafts[own] ?? "", view: focused })}
    </Conditional>
  );
  return (
    <>
      {plain.map(show)}
      {folded.length === 0 ? null : (
        <details class="more-settings" open={open}>
          <summary>More settings</summary>
          <div class="settings-group">{folded.map(show)}</div>
        </details>
      )}
    </>
  );
}

interface ConditionalProps extends Pick<NamedField, "field"> {
  readonly name: string;
  readonly drafts: GroupDraft;
  readonly children: hono.Child;
}

/** A setting that matters only while another has certain values: scripts hide it meanwhile. */
function Conditional({ name, field: { when }, children }: ConditionalProps) {
  if (when === null) return <>{children}</>;
  return (
    <div data-when={fieldName(name, when.field)} data-is={when.is.join(" ")}>
      {children}
    </div>
  );
}

/** Whether a folded setting is not as it is in a new app. */
function isChanged(field: NamedField["field"], draft: Draft): boolean {
  if (Array.isArray(draft)) return draft.length > 0;
  if (typeof draft === "boolean") return draft !== (field.fallback === true);
  return typeof draft === "string" ? draft !== String(field.fallback ?? "") : true;
}
