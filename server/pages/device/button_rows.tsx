/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { ButtonView } from "../device_view.ts";
import { LABEL_LENGTH } from "../label_rows.tsx";
import { KeyForm } from "./key_form.tsx";
import type { OverviewView } from "./overview_view.ts";

/** The buttons of a device: each can be pressed, and its label edited in place. */
export function ButtonRows({ view }: { readonly view: OverviewView }) {
  const rows = (
    <ul class="button-rows">
      {view.buttons.map((button) => <Row button={button} view={view} />)}
    </ul>
  );
  // Buttons that most devices of a model lack stand back, until somebody uses them.
  const fold = view.model.buttons.length === 0;
  const used = view.pressed !== null ||
    view.buttons.some(({ text, origin }) => origin === "admin" || text !== "");
  return (
    <section class="panel" id="buttons" aria-labelledby="buttons-title">
      <h2 id="buttons-title">Buttons</h2>
      <p class="hint">{sayWhatPressesDo(view)}</p>
      {fold
        ? (
          <details class="wired" open={used}>
            <summary>Press and label {view.buttons.map(({ name }) => name).join(", ")}</summary>
            {rows}
          </details>
        )
        : rows}
    </section>
  );
}

function sayWhatPressesDo({ model, tellsButtons }: OverviewView): string {
  if (!tellsButtons) {
    return "Its firmware does not say which button was pressed: a press makes it come by at once.";
  }
  return model.buttons.length === 0
    ? "This model has no buttons of its own. These are for those that you have wired."
    : "A press goes the way of the device's own. Keys of the same letters press as well.";
}

function Row({ button: { name, text, origin }, view }: { button: ButtonView; view: OverviewView }) {
  const id = `label-${name}`;
  const typed = origin === "admin";
  const { app } = view.look.onShow;
  return (
    <li>
      <KeyForm view={view} name={name} />
      <form
        method="post"
        action={`/devices/${view.device.id}/captions`}
        class={`relabel ${origin}`}
        id={`relabel-${name}`}
      >
        <input type="hidden" name="button" value={name} />
        <label class="hidden" for={id}>Label of button {name}</label>
        <input
          id={id}
          name="text"
          value={text}
          maxlength={LABEL_LENGTH}
          autocomplete="off"
          placeholder="No label"
          aria-describedby={`${id}-origin`}
        />
        <button class="button" type="submit">
          Save<span class="hidden">{` the label of ${name}`}</span>
        </button>
        <span class="hint origin" id={`${id}-origin`}>{typed ? "Typed here" : `From ${app}`}</span>
        {typed
          ? (
            <button class="quiet" type="submit" name="release" value="1">
              Release<span class="hidden">{` the label of ${name}`}</span>
            </button>
          )
          : null}
      </form>
    </li>
  );
}
