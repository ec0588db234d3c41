/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";

/** Narrows a list by words: with a script as one types, without one by Return. */
export function FindBox(
  { action, label, value, target }: {
    /** Address of the list, which takes the words as `find`. */
    readonly action: string;
    readonly label: string;
    readonly value: string;
    /** Selector of the list, which is answered alone to a part of a page. */
    readonly target: string;
  },
) {
  return (
    <form
      class="find-box"
      method="get"
      action={action}
      role="search"
      hx-get={action}
      hx-trigger="submit, input delay:150ms"
      hx-target={target}
      hx-swap="outerMorph"
      hx-sync="this:replace"
    >
      <input
        type="search"
        name="find"
        value={value}
        maxlength={100}
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        data-slash
      />
    </form>
  );
}
