/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { Path, Rect, Svg } from "./svg.ts";
import { document } from "./document.tsx";

/** What a signed-in page brings to its frame. */
export interface Shell {
  /** For the browser's tab, without the name of the product. */
  readonly title: string;
  /** Whether the page changes by itself. */
  readonly live?: boolean;
}

/** A page for a signed-in admin: the name of the product, the way out, and the page between them. */
export function shell({ title, live }: Shell, main: hono.Child): string {
  return document(
    { title, live },
    <>
      <a class="skip" href="#main">Skip to the content</a>
      <header class="bar">
        <a class="brand" href="/">
          <Mark /> <span class="wordmark">Screen Composer</span>
        </a>
        <nav aria-label="Main">
          <a href="/#log">Exchanges</a>
          <a href="/hooks">Hooks</a>
          <a href="/api/docs">API</a>
          <form method="post" action="/logout">
            <button class="quiet" type="submit">Sign out</button>
          </form>
        </nav>
      </header>
      <main id="main">{main}</main>
    </>,
  );
}

/** The product's mark: a sheet in a frame. */
export function Mark() {
  return (
    <Svg class="mark" viewBox="0 0 20 20" width="20" height="20">
      <Rect x="1" y="3" width="18" height="14" rx="2.5" fill="none" stroke="currentColor" stroke-width="2" />
      <Path d="M5 8h6M5 12h10" stroke="currentColor" stroke-width="2" />
    </Svg>
  );
}
