/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";

/** One of the pages that belong together. */
export interface Tab {
  readonly href: string;
  readonly name: string;
}

/** Pages that belong together, as links in a line; `here` is the address of the one on show. */
export function Tabs({ tabs, here, label }: { tabs: readonly Tab[]; here: string; label: string }) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map(({ href, name }) => (
        <a href={href} aria-current={href === here ? "page" : undefined}>{name}</a>
      ))}
    </nav>
  );
}
