/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { OverviewView } from "./overview_view.ts";

/** What a key needs to know. */
export interface KeyFormProps {
  readonly view: OverviewView;
  /** The button: `A`. */
  readonly name: string;
  /** Where it is on its edge, as a class; none in the list below the frame, where it says what it does. */
  readonly place?: string;
}

/** Presses one button: in place with a script, as a plain form without one. */
export function KeyForm({ view, name, place }: KeyFormProps) {
  const { device, buttons } = view;
  const caption = buttons.find((button) => button.name === name)?.text ?? "";
  const action = `/devices/${device.id}/press`;
  const inFrame = place !== undefined;
  return (
    <form
      class={inFrame ? `key-form ${place}` : "key-form"}
      id={`${inFrame ? "key" : "press"}-form-${name}`}
      method="post"
      action={action}
      hx-post={action}
      hx-target="#now"
      hx-swap="outerMorph"
    >
      <input type="hidden" name="button" value={name} />
      <input type="hidden" name="value" value={caption} />
      <button
        class={inFrame ? "key" : "button press"}
        type="submit"
        id={`${inFrame ? "key" : "press"}-${name}`}
        aria-label={`Press ${name}${caption === "" ? "" : `: ${caption}`}`}
        disabled={device.provisioning === "refused"}
        data-key={inFrame ? undefined : name}
      >
        {inFrame ? name : (
          <>
            Press <span class="cap">{name}</span>
          </>
        )}
      </button>
    </form>
  );
}
