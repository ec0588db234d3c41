/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { type StaticName, staticPath } from "./static_files.ts";

/** What the head of a page says. */
export interface Head {
  /** Without the name of the product, which follows. */
  readonly title: string;
  /** Whether the page changes by itself, or in parts, and needs the scripts for it. */
  readonly live?: boolean;
  /** Id of the last event before the page's data was read; what a live page asks for begins after it. */
  readonly eventId?: string;
  /** Scripts of this page alone, after those of every live page. */
  readonly scripts?: readonly StaticName[];
}

/** A whole HTML document around a body: the one stylesheet, the icon, and scripts where a page has them. */
export function document({ title, live, eventId, scripts = [] }: Head, body: hono.Child): string {
  const shared: readonly StaticName[] = live ? ["htmx.js", "times.js", "live.js"] : [];
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title} · Screen Composer</title>
        <link rel="stylesheet" href={staticPath("style.css")} />
        <link rel="icon" href={staticPath("favicon.svg")} type="image/svg+xml" />
        {live ? <meta name="htmx-config" content={HTMX} /> : null}
        {eventId === undefined ? null : <meta name="event" content={eventId} />}
        {[...shared, ...scripts].map((name) => <script src={staticPath(name)} defer></script>)}
      </head>
      <body>{body}</body>
    </html>
  );
  return `<!doctype html>${page}`;
}

/**
 * No style elements, so that the page's content security policy can stay strict; no failure page inside a part of
 * a page; and what a person has unfolded stays unfolded.
 */
const HTMX = JSON.stringify({
  includeIndicatorCSS: false,
  noSwap: [204, 304, "4xx", "5xx"],
  morphIgnore: ["data-htmx-powered", "open"],
});
