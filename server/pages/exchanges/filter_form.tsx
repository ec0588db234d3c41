/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { Choice } from "../ui/mod.ts";
import { type ExchangeFilter, OUTCOMES, SLOW } from "./filter.ts";

/** Protocols that exchanges are recorded under. */
const PROTOCOLS = ["composer", "trmnl", "screen", "image"] as const;

const ANY = ["", "Any"] as const;

function sayLeast(milliseconds: number): string {
  return `from ${milliseconds < 1000 ? `${milliseconds} ms` : `${milliseconds / 1000} s`}`;
}

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
        value={filter.protocol ?? ""}
        options={[ANY, ...PROTOCOLS.map((name) => [name, name] as const)]}
      />
      <Choice
        name="outcome"
        label="Status"
        value={filter.outcome ?? ""}
        options={[ANY, ...Object.entries(OUTCOMES)]}
      />
      <Choice
        name="slow"
        label="Took"
        value={String(filter.slow ?? "")}
        options={[ANY, ...SLOW.map((least) => [String(least), sayLeast(least)] as const)]}
      />
      <button class="button no-script" type="submit">Filter</button>
    </form>
  );
}
