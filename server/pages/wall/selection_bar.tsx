/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { filterFields, type WallFilter } from "./filter.ts";

/** What can be done with the devices that are selected on a page, or with all that the filter means. */
export function SelectionBar({ filter, found }: { filter: WallFilter; found: number }) {
  const decides = filter.state === "waiting" || filter.state === "refused";
  return (
    <form class="selection" id="selection" method="get" action="/devices/change">
      {Object.entries(filterFields(filter)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <label class="choice script" for="select-page">
        <input type="checkbox" id="select-page" autocomplete="off" /> All on this page
      </label>
      <span class="count" id="selected" role="status"></span>
      {decides ? <Decisions filter={filter} found={found} /> : (
        <>
          <button class="button" type="submit" name="which" value="selected">Change selected</button>
          <button class="button" type="submit" name="which" value="all">
            {found === 1 ? "Change it" : `Change all ${found.toLocaleString("en")}`}
          </button>
        </>
      )}
    </form>
  );
}

function Decisions({ filter, found }: { filter: WallFilter; found: number }) {
  const post = { type: "submit", formaction: "/devices/decide", formmethod: "post", name: "decide" } as const;
  return (
    <>
      <button class="button" {...post} value="admit selected">Admit selected</button>
      {filter.state === "waiting"
        ? <button class="button" {...post} value="refuse selected">Refuse selected</button>
        : null}
      <button class="button" {...post} value="admit all">Admit all {found.toLocaleString("en")}</button>
    </>
  );
}
