/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { BytesFields, GlassFields, InkFields } from "./panel_fields.tsx";
import type { PanelFormProps } from "./panel_form_props.ts";
import { ModelField } from "./model_field.tsx";
import { SaveBar } from "./save_bar.tsx";

/** Everything that makes a panel, each field marked where it differs from what is saved. */
export function PanelForm(props: PanelFormProps) {
  const { device, model, faults } = props;
  const path = `/devices/${device.id}/panel`;
  const whole = faults[""];
  return (
    <form
      id="panel-form"
      class="panel-form"
      method="post"
      action={path}
      hx-post={`${path}/try?part=preview`}
      hx-trigger="input delay:400ms, change delay:150ms"
      hx-target="#panel-preview"
      hx-swap="outerMorph"
    >
      <input type="hidden" name="shown_model" value={model.id} />
      {whole === undefined ? null : <p class="fault" role="alert">{whole}</p>}
      <section class="panel" aria-labelledby="panel-model-title">
        <h2 id="panel-model-title">Model</h2>
        <ModelField {...props} />
      </section>
      <section class="panel" aria-labelledby="panel-glass-title">
        <h2 id="panel-glass-title">Glass</h2>
        <GlassFields context={props} />
      </section>
      <section class="panel" aria-labelledby="panel-bytes-title">
        <h2 id="panel-bytes-title">Bytes</h2>
        <BytesFields context={props} renews={`${path}/try?part=work`} />
      </section>
      <section class="panel" aria-labelledby="panel-inks-title">
        <h2 id="panel-inks-title">Inks and dither</h2>
        <InkFields context={props} />
      </section>
      <SaveBar deviceId={device.id} />
    </form>
  );
}
