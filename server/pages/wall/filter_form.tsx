/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { Choice, Icon } from "../ui/mod.ts";
import { filterFields, SORTS, STATES, type WallFilter } from "./filter.ts";
import type { Density } from "./wall_view.ts";

/** Narrows the wall: works without a script, and with one as soon as something is typed or chosen. */
export function FilterForm({ filter }: { filter: WallFilter }) {
  const unfolds = filter.labels !== "" || filter.sort !== "name";
  return (
    <>
      {/* On a phone, where all but the search is folded away. Outside of the form, which asks again when it changes. */}
      <input
        type="checkbox"
        class="filter-switch"
        id="more-filters"
        autocomplete="off"
        checked={unfolds}
      />
      <form
        class="wall-filter"
        method="get"
        action="/"
        role="search"
        aria-label="Devices"
        hx-get="/"
        hx-trigger="submit, change, input delay:150ms"
        hx-target="#devices"
        hx-swap="outerMorph"
      >
        <div class="field wide">
          <label for="q">Search</label>
          <input
            id="q"
            name="q"
            type="search"
            value={filter.text}
            maxlength={200}
            placeholder="Name, code, model or app"
            autocomplete="off"
          />
        </div>
        <label class="button filter-fold" for="more-filters">
          Filter
        </label>
        <div class="more-filters">
          <div class="field">
            <label for="labels">Labels</label>
            <input
              id="labels"
              name="labels"
              type="search"
              value={filter.labels}
              maxlength={200}
              placeholder="room=lobby"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
            />
          </div>
          <Choice
            name="state"
            label="State"
            value={filter.state ?? ""}
            options={[["", "All admitted"], ...Object.entries(STATES)]}
          />
          <Choice name="sort" label="Sort by" value={filter.sort} options={Object.entries(SORTS)} />
        </div>
        <button class="button no-script" type="submit">Find</button>
      </form>
    </>
  );
}

/** Switches between large screens and a list of many. */
export function DensitySwitch({ filter, density }: { filter: WallFilter; density: Density }) {
  return (
    <nav class="density" aria-label="Density">
      {([["screens", "tv", "Screens"], ["list", "list", "List"]] as const).map(([view, icon, name]) => (
        <a
          href={`/?${new URLSearchParams({ ...filterFields(filter), view })}`}
          aria-current={view === density ? "true" : undefined}
        >
          <Icon name={icon} /> <span class="name">{name}</span>
        </a>
      ))}
    </nav>
  );
}
