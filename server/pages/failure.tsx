/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { Problem } from "../problem.ts";
import { document } from "./document.tsx";
import { Mark } from "./shell.tsx";

/** What a person reads of a problem: what happened, why, and what to do now. */
interface Words {
  readonly heading: string;
  readonly why: string;
  readonly now: string;
}

/** Words for the problems that people meet, by title or status; the rest speaks through its title and detail. */
const WORDS: Readonly<Record<string, Words | undefined>> = {
  "Database damaged": {
    heading: "The database is damaged",
    why: "The server runs, but the file that holds its records is broken.",
    now:
      "Devices keep their last screens. Restore a backup on the machine that the server runs on; this page works again then.",
  },
  "Renderer lost": undefined,
  403: {
    heading: "This was not done",
    why: "The request came from another site, or from a page that is no longer yours.",
    now: "Open the page again here and repeat what you wanted to do.",
  },
  404: {
    heading: "Nothing is here",
    why: "The address is mistyped, or what it showed has been removed.",
    now: "Go back, or start from one of these.",
  },
  413: {
    heading: "This is too large",
    why: "More was sent than this address takes.",
    now: "Go back and send less.",
  },
  429: {
    heading: "Too many attempts",
    why: "Too many wrong passwords came from your address.",
    now: "Wait a little, then try again.",
  },
  500: {
    heading: "The server failed",
    why: "It met an error that it did not expect. Its log holds the cause.",
    now: "Devices keep their last screens. Try again, and look into the log if it happens again.",
  },
  503: {
    heading: "The database is away",
    why: "The server runs, but it cannot read or write its records.",
    now: "Devices keep their last screens. This page works again as soon as it is back.",
  },
};

/**
 * A whole HTML page that says what happened, why, and what to do now. It needs no database and no session, so
 * that it can be shown when everything else is away.
 */
export function failurePage(problem: Problem): string {
  const known = problem.title in WORDS ? WORDS[problem.title] : WORDS[problem.status];
  const { heading, why, now } = known ?? {
    heading: problem.title,
    why: "The server could not do what was asked.",
    now: "Go back, change what was sent, and try again.",
  };
  const again = problem.status >= 500 || problem.status === 429;
  return document(
    { title: heading },
    <main class="sheet" id="main">
      <a class="brand" href="/">
        <Mark /> Screen Composer
      </a>
      <p class="kicker">
        <span class="mono">{problem.status}</span> {problem.title}
      </p>
      <h1>{heading}.</h1>
      <p class="lead">{why}</p>
      <p>{now}</p>
      {problem.status === 500 || problem.detail === "" || problem.detail === problem.title
        ? null
        : <p class="wire wrap" role="note">{problem.detail}</p>}
      <p class="row">
        {again ? <a class="button primary" href="">Try again</a> : null}
        <a class={again ? "button" : "button primary"} href="/">To the dashboard</a>
        {problem.status === 404
          ? (
            <>
              <a class="button" href="/apps">Apps</a>
              <a class="button" href="/exchanges">Exchanges</a>
            </>
          )
          : null}
      </p>
    </main>,
  );
}
