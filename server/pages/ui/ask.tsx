/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";

/** A deed that cannot be undone. */
export interface AskProps {
  /** Unique on the page. */
  readonly id: string;
  /** What opens the question: `Remove`. */
  readonly label: string;
  /** What will happen, in one sentence. */
  readonly question: hono.Child;
  /** What does it: `Remove this device`. */
  readonly confirm: string;
  /** Where the form is posted. */
  readonly action: string;
  /** Hidden fields. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Asks in place before a deed that cannot be undone: unfolds the question, which works without a script. */
export function Ask({ id, label, question, confirm, action, fields = {} }: AskProps) {
  return (
    <details class="ask" id={id}>
      <summary class="button">{label}</summary>
      <form method="post" action={action} class="asked">
        <p>{question}</p>
        {Object.entries(fields).map(([name, value]) => <input type="hidden" name={name} value={value} />)}
        <button class="button danger" type="submit">{confirm}</button>
      </form>
    </details>
  );
}
