/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { Field, fieldNotes } from "../ui/mod.ts";
import type { Control, PanelValues } from "./panel_values.ts";

/** What every control of the form needs to know. */
export interface ControlsContext {
  /** What the form holds. */
  readonly values: PanelValues;
  /** What is saved. */
  readonly saved: PanelValues;
  /** What is wrong, by control. */
  readonly faults: Readonly<Record<string, string>>;
}

/** A control and what it is called. */
interface Named {
  readonly context: ControlsContext;
  readonly name: Control;
  readonly label: string;
  readonly hint?: hono.Child;
}

/** A choice: its value, and what people read. */
export type Option = readonly [value: string, label: string];

/** The id of a control. */
export function controlId(name: string): string {
  return `panel-${name}`;
}

/** A number or a line of text. */
export function TextControl(
  { unit, wide = false, ...named }: Named & { readonly unit?: string; readonly wide?: boolean },
) {
  const { context, name, hint } = named;
  return (
    <NamedField {...named} was={context.saved[name] === "" ? "none" : context.saved[name]} unit={unit}>
      <input
        {...shared(named)}
        type="text"
        inputmode={wide ? "text" : "decimal"}
        value={context.values[name]}
        autocomplete="off"
        spellcheck={false}
        maxlength={wide ? 2400 : 12}
        {...fieldNotes(controlId(name), { hint, fault: context.faults[name] ?? null })}
      />
    </NamedField>
  );
}

/** One of a few; `renews` is where the whole form is asked for again once another is chosen. */
export function ChoiceControl(
  { options, renews, ...named }: Named & { readonly options: readonly Option[]; readonly renews?: string },
) {
  const { context, name, hint } = named;
  const was = options.find(([value]) => value === context.saved[name])?.[1] ?? context.saved[name];
  return (
    <NamedField {...named} was={was}>
      <select
        {...shared(named)}
        {...(renews === undefined ? {} : renewing(renews))}
        autocomplete="off"
        {...fieldNotes(controlId(name), { hint, fault: context.faults[name] ?? null })}
      >
        {options.map(([value, text]) => (
          <option value={value} selected={value === context.values[name]}>{text}</option>
        ))}
      </select>
    </NamedField>
  );
}

/** Yes or no. */
export function FlagControl({ context, name, label }: Named) {
  const id = controlId(name);
  return (
    <p class="choice">
      <input
        type="checkbox"
        id={id}
        name={name}
        value="true"
        checked={context.values[name] !== ""}
        autocomplete="off"
        data-was={context.saved[name]}
        data-differs={differs(context, name) ? "" : undefined}
      />
      <label for={id}>{label}</label>
      <span class="was">{context.saved[name] === "" ? "was off" : "was on"}</span>
    </p>
  );
}

function NamedField(
  { context, name, label, hint, was, unit, children }: Named & {
    readonly was: string;
    readonly unit?: string | undefined;
    readonly children?: hono.Child;
  },
) {
  return (
    <Field
      id={controlId(name)}
      label={
        <>
          {label}
          {unit === undefined ? null : <span class="unit">{` ${unit}`}</span>}{" "}
          <span class="was">{`was ${was.length > 32 ? `${was.slice(0, 31)}…` : was}`}</span>
        </>
      }
      hint={hint}
      fault={context.faults[name] ?? null}
    >
      {children}
    </Field>
  );
}

/** Attributes of a select that other fields depend on. */
export function renewing(path: string) {
  return {
    "hx-post": path,
    "hx-trigger": "change",
    "hx-target": "#panel-work",
    "hx-swap": "outerMorph",
  } as const;
}

function shared({ context, name }: Named) {
  return {
    id: controlId(name),
    name,
    "data-was": context.saved[name],
    "data-differs": differs(context, name) ? "" : undefined,
  } as const;
}

function differs({ values, saved }: ControlsContext, name: Control): boolean {
  return values[name] !== saved[name];
}
