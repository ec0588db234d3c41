/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { ExchangeTable, type ExchangeTableProps } from "../exchange_table.tsx";
import { Icon, PageHead } from "../ui/mod.ts";
import { FilterForm } from "./filter_form.tsx";
import { WallList } from "./wall_list.tsx";
import type { WallListProps } from "./wall_view.ts";

/** Devices from which on there is something to look for. */
const SEARCHED = 5;

/** The wall: every device with its screen, and the last exchanges below. */
export function WallPage({ list, exchanges }: { list: WallListProps; exchanges: ExchangeTableProps }) {
  const { admitted, waiting, refused } = list.counts;
  return (
    <>
      <PageHead title="Devices">
        <a class="button" href="/welcome">
          <Icon name="plus" /> Add a device
        </a>
      </PageHead>
      {admitted + waiting + refused >= SEARCHED ? <FilterForm filter={list.filter} /> : null}
      <WallList {...list} />
      <section class="log" id="log" aria-labelledby="log-title">
        <header class="head">
          <h2 id="log-title">Last exchanges</h2>
          <p class="row">
            <span class="live" id="live" hidden>
              <button class="quiet" type="button" id="pause" aria-pressed="false">Pause</button>
            </span>
            <a class="quiet" href="/exchanges">All exchanges</a>
          </p>
        </header>
        <ExchangeTable {...exchanges} />
      </section>
    </>
  );
}
