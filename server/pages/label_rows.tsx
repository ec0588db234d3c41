/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { ButtonView, DeviceView } from "./device_view.ts";

/** Most characters of a label that can be typed. */
export const LABEL_LENGTH = 200;

/** The labels of a device's buttons, each editable in place: one form a button, so that Enter saves it. */
export function LabelRows({ view, saved }: { view: DeviceView; saved?: string }) {
  if (view.model.buttons.length > 0) {
    return (
      <section class="labels" aria-label={`Button labels of ${view.device.name}`}>
        <Rows view={view} saved={saved} />
      </section>
    );
  }
  const typed = view.buttons.some((button) => button.origin === "admin");
  return (
    <details class="labels" open={typed || saved !== undefined} id={`labels-${view.device.id}`}>
      <summary>
        Button labels<span class="hidden">{` of ${view.device.name}`}</span>
      </summary>
      <p class="hint">This model has no buttons of its own. Labels are for those that you have wired.</p>
      <Rows view={view} saved={saved} />
    </details>
  );
}

function Rows({ view, saved }: { view: DeviceView; saved?: string }) {
  return (
    <>
      {view.buttons.map((button) => (
        <LabelRow
          button={button}
          deviceId={view.device.id}
          app={view.preview?.app ?? "the app"}
          saved={saved === button.name}
        />
      ))}
    </>
  );
}

interface LabelRowProps {
  readonly button: ButtonView;
  readonly deviceId: string;
  /** The app that gives the caption when nobody has typed one. */
  readonly app: string;
  readonly saved: boolean;
}

function LabelRow({ button, deviceId, app, saved }: LabelRowProps) {
  const { name, text, origin } = button;
  const id = `label-${deviceId}-${name}`;
  const path = `/devices/${deviceId}/button_labels`;
  const typed = origin === "admin";
  return (
    <form
      class={`label ${origin}`}
      method="post"
      action={path}
      hx-post={path}
      hx-target={`#device-${deviceId}`}
      hx-swap="outerMorph"
      id={`form-${id}`}
    >
      <label for={id}>
        <span class="hidden">Label of button</span> <span class="cap">{name}</span>
      </label>
      <input type="hidden" name="button" value={name} />
      <input
        id={id}
        name="text"
        value={text}
        maxlength={LABEL_LENGTH}
        autocomplete="off"
        placeholder="No label"
        aria-describedby={`${id}-origin`}
      />
      <span class="origin" id={`${id}-origin`}>{typed ? "typed here" : `from ${app}`}</span>
      <span class="actions">
        <button class="quiet save" type="submit">Save</button>
        {typed ? <button class="quiet" type="submit" name="release" value="1">Release</button> : null}
      </span>
      {saved
        ? (
          <span class="saved" data-saved>
            {typed ? `Saved. Release gives it back to ${app}.` : `Given back to ${app}.`}
          </span>
        )
        : null}
    </form>
  );
}
