/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";

/** A page's heading. */
export interface PageHeadProps {
  readonly title: string;
  /** The page above, if any. */
  readonly up?: { readonly href: string; readonly name: string };
  /** One sentence that says what the page is about. */
  readonly lead?: hono.Child;
  /** What can be done from here, at the end of the line. */
  readonly children?: hono.Child;
}

/** The one heading of a page with the way up, a sentence and actions. */
export function PageHead({ title, up, lead, children }: PageHeadProps) {
  return (
    <header class="page-head">
      {up
        ? (
          <p class="crumb">
            <a href={up.href}>{up.name}</a>
          </p>
        )
        : null}
      <div class="line-up">
        <h1 class="wrap">{title}</h1>
        {children ? <div class="row actions">{children}</div> : null}
      </div>
      {lead ? <p class="lead why">{lead}</p> : null}
    </header>
  );
}
