/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { DeviceHead } from "../device/device_head.tsx";
import { PanelForm } from "./panel_form.tsx";
import type { PanelFormProps } from "./panel_form_props.ts";
import { PanelPreview, type PanelPreviewProps } from "./panel_preview.tsx";
import { SaveBar } from "./save_bar.tsx";

/** What the page of a panel shows. */
export interface PanelPageProps {
  readonly form: PanelFormProps;
  readonly preview: PanelPreviewProps;
  /** What the device said of its glass when it last came, in words, or null. */
  readonly reported: string | null;
}

/** The page of a device's panel: a form beside a preview of the bytes. */
export function PanelPage(props: PanelPageProps) {
  const { device } = props.form;
  return (
    <>
      <DeviceHead device={device} here="panel" />
      <Origin {...props} />
      <PanelWork {...props} />
    </>
  );
}

/** Form and preview, which are put anew together when another model is chosen. */
export function PanelWork({ form, preview }: Pick<PanelPageProps, "form" | "preview">) {
  return (
    <div class="panel-work" id="panel-work">
      <section class="preview" aria-labelledby="panel-preview-title">
        <div class="preview-head">
          <h2 id="panel-preview-title">Preview</h2>
          <div class="row">
            <Switch
              name="view-colors"
              label="Colors"
              options={[["measured", "As on the glass"], ["nominal", "As in the file"]]}
            />
            <Switch name="view-size" label="Size" options={[["fit", "Fit"], ["full", "100 %"]]} />
          </div>
        </div>
        <PanelPreview {...preview} />
        <SaveBar deviceId={form.device.id} />
      </section>
      <PanelForm {...form} />
    </div>
  );
}

function Switch(
  { name, label, options }: {
    readonly name: string;
    readonly label: string;
    readonly options: readonly (readonly [string, string])[];
  },
) {
  return (
    <fieldset class="switch">
      <legend class="hidden">{label}</legend>
      {options.map(([value, text], index) => (
        <>
          <input
            type="radio"
            id={`${name}-${value}`}
            name={name}
            value={value}
            checked={index === 0}
            autocomplete="off"
          />
          <label for={`${name}-${value}`}>{text}</label>
        </>
      ))}
    </fieldset>
  );
}

/** Who said what this panel is. */
function Origin({ form: { device }, reported }: PanelPageProps) {
  const said = reported === null
    ? "The device has not said anything of its glass."
    : `The device reports ${reported}.`;
  return (
    <div class="origin-line">
      <p>
        <span class="wrap">{said}</span> {device.panelFrom === "device"
          ? "What is below follows its reports, until something else is saved here."
          : "What is below was chosen by an admin and stays, whatever it reports."}
      </p>
      {device.panelFrom === "device" || reported === null
        ? null
        : (
          <form method="post" action={`/devices/${device.id}/panel/follow`}>
            <button class="button" type="submit">Follow its reports again</button>
          </form>
        )}
    </div>
  );
}
