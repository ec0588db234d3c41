/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";

/** A line to copy: chosen whole by a click on it, copied by its button. */
export interface CopyLineProps {
  /** Unique on the page. */
  readonly id: string;
  readonly text: string;
  /** What is copied, for whoever does not see it: `the address`. */
  readonly what: string;
  /** For the one line that a page is about. */
  readonly large?: boolean;
}

/** A line of what travels on the wire, with a button that copies it. */
export function CopyLine({ id, text, what, large = false }: CopyLineProps) {
  return (
    <div class={large ? "copy-line large" : "copy-line"}>
      <code id={id}>{text}</code>
      <button class="button" type="button" data-copy={id} hidden>
        Copy<span class="hidden">{` ${what}`}</span>
      </button>
    </div>
  );
}
