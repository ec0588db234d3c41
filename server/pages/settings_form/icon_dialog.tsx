/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { iconNames } from "../../../renderers/panels.ts";
import { Icon } from "../ui/mod.ts";

/** All icons to choose from; a script asks for them when the first field needs them. */
export function IconDialog() {
  return (
    <dialog class="icon-dialog" aria-labelledby="icon-dialog-title">
      <header class="row">
        <h2 id="icon-dialog-title">Icons</h2>
        <span class="why" role="status"></span>
        <button class="button" type="button" data-icon="" data-none>None</button>
        <button class="quiet" type="button">Close</button>
      </header>
      <input type="search" aria-label="Search the icons" placeholder="bus, rain, battery" autofocus />
      <div class="icon-grid" role="group" aria-label="Icons">
        {iconNames.map((name) => (
          <button type="button" data-icon={name} title={name} tabindex={-1}>
            <Icon name={name} />
            <span class="line">{name}</span>
          </button>
        ))}
      </div>
    </dialog>
  );
}
