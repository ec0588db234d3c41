/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";

/** What one chooses from, and what is chosen: a value that is none of the options is kept as one. */
export interface ChoiceProps {
  /** Name of the field, and its id. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
}

/** A labelled choice of a filter. */
export function Choice({ name, label, value, options }: ChoiceProps) {
  const known = options.some(([option]) => option === value);
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name} autocomplete="off">
        {options.map(([option, text]) => <option value={option} selected={option === value}>{text}</option>)}
        {known ? null : <option value={value} selected>{value}</option>}
      </select>
    </div>
  );
}
