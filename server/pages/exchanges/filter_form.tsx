/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { type ExchangeFilter, OUTCOMES, SLOW } from "./filter.ts";

/** Protocols that exchanges are recorded under. */
const PROTOCOLS = ["composer", "trmnl", "screen", "image"] as const;

/** The filter of the list of exchanges: it works without a script, and with one as soon as something is changed. */
export function FilterForm({ filter, names }: { filter: ExchangeFilter; names: readonly string[] }) {
  return (
    <form
      class="filter"
      method="get"
      action="/exchanges"
      role="search"
      aria-label="Exchanges"
      hx-get="/exchanges"
      hx-trigger="submit, change, input delay:300ms"
      hx-target="#exchange-list"
      hx-swap="outerMorph"
    >
      <div class="field wide">
        <label for="text">Text</label>
        <input
          id="text"
          name="text"
          type="search"
          value={filter.text ?? ""}
          placeholder="Path, header, body or error"
          maxlength={200}
          data-slash
          autocomplete="off"
        />
      </div>
      <div class="field">
        <label for="device">Device</label>
        <input
          id="device"
          name="device"
          type="search"
          value={filter.device ?? ""}
          placeholder="Any"
          list="device-names"
          maxlength={100}
          autocomplete="off"
        />
        <datalist id="device-names">
          {names.map((name) => <option value={name} />)}
          <option value="none">of no device</option>
        </datalist>
      </div>
      <Choice
        name="protocol"
        label="Protocol"
        value={filter.protocol}
        options={PROTOCOLS.map((name) => [name, name])}
      />
      <Choice name="outcome" label="Status" value={filter.outcome} options={Object.entries(OUTCOMES)} />
      <Choice
        name="slow"
        label="Took"
        value={filter.slow === undefined ? undefined : String(filter.slow)}
        options={SLOW.map((
          least,
        ) => [String(least), `from ${least < 1000 ? `${least} ms` : `${least / 1000} s`}`])}
      />
      <button class="button no-script" type="submit">Filter</button>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, text: string])[];
}

/** A choice with "Any" first; a value that is none of the options is kept as one. */
function Choice({ name, label, value, options }: ChoiceProps) {
  const known = value === undefined || options.some(([option]) => option === value);
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name} autocomplete="off">
        <option value="">Any</option>
        {options.map(([option, text]) => <option value={option} selected={option === value}>{text}</option>)}
        {known ? null : <option value={value} selected>{value}</option>}
      </select>
    </div>
  );
}
