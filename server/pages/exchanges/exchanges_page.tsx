/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { PageHead } from "../ui/mod.ts";
import { ExchangeList, type ExchangeListProps } from "./exchange_list.tsx";
import { FilterForm } from "./filter_form.tsx";

/** The exchange log: what came and what was answered, as it happens. `names` are those of devices. */
export function ExchangesPage({ list, names }: { list: ExchangeListProps; names: readonly string[] }) {
  return (
    <>
      <PageHead title="Exchanges" lead="Every request that came, and what it was answered.">
        <p class="live" id="live" hidden>
          <button class="button" type="button" id="pause" aria-pressed="false">Pause</button>
        </p>
      </PageHead>
      <FilterForm filter={list.filter} names={names} />
      <ExchangeList {...list} />
    </>
  );
}
