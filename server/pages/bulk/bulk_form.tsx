/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { Field, fieldNotes } from "../ui/mod.ts";

/** What was typed into a form that was not taken, and what is wrong with it, by field. */
export interface Typed {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
}

/** The devices that a form is about, as fields that name them again. */
export type SelectionFields = readonly (readonly [name: string, value: string])[];

/** One thing that is done with many devices. */
export interface BulkFormProps {
  /** Names what is done; `change` of the form. */
  readonly change: string;
  readonly title: string;
  readonly selection: SelectionFields;
  /** What the button says: `Set on 37 devices`. */
  readonly button: string;
  readonly children: hono.Child;
}

/** A form of its own, so that Enter does what its fields are about. */
export function BulkForm({ change, title, selection, button, children }: BulkFormProps) {
  return (
    <form class="panel" method="post" action="/devices/change" id={`change-${change}`} novalidate>
      <h2>{title}</h2>
      <input type="hidden" name="change" value={change} />
      {selection.map(([name, value]) => <input type="hidden" name={name} value={value} />)}
      {children}
      <div class="row">
        <button class="button" type="submit">{button}</button>
      </div>
    </form>
  );
}

/** A field for a line of text. */
export interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly typed: Typed;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly type?: "text" | "time" | "number";
  readonly list?: string;
  readonly mono?: boolean;
}

/** A line of text with what is wrong with it. */
export function TextField(
  { name, label, typed, hint, placeholder, type = "text", list, mono }: TextFieldProps,
) {
  const id = `bulk-${name}`;
  const fault = typed.faults[name] ?? null;
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      <input
        id={id}
        name={name}
        type={type}
        value={typed.values[name] ?? ""}
        placeholder={placeholder}
        list={list}
        class={mono ? "mono" : undefined}
        maxlength={type === "text" ? 2000 : undefined}
        autocomplete="off"
        {...fieldNotes(id, { hint, fault })}
      />
    </Field>
  );
}
