/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { describePanel } from "./describe_panel.ts";
import { DeviceFacts } from "./device_facts.tsx";
import type { DeviceView } from "./device_view.ts";
import { AppForm, NameForm } from "./device_forms.tsx";
import { LabelRows } from "./label_rows.tsx";
import { ScreenFrame } from "./screen_frame.tsx";

/** A device with its screen, its condition and its labels. `saved` names the button whose label was just changed. */
export function DeviceCard({ view, saved }: { view: DeviceView; saved?: string }) {
  const { device } = view;
  return (
    <article
      class="device"
      id={`device-${device.id}`}
      aria-labelledby={`name-${device.id}`}
      data-device={device.id}
      data-watch={watch(["poll", "press", "request", "label"], device.id)}
      hx-get={`/dashboard/devices/${device.id}`}
      hx-trigger="stale"
      hx-swap="outerMorph"
    >
      <ScreenFrame view={view} />
      <div class="about">
        <header>
          <h2 id={`name-${device.id}`} class="name">{device.name}</h2>
          <p class="model rest">
            <span class="code" title="Friendly id">{device.friendlyId}</span>
            <span>{describeGlass(view)}</span>
          </p>
        </header>
        <DeviceFacts view={view} />
        <p class="unfold">
          <label for={`unfold-${device.id}`}>
            <input type="checkbox" id={`unfold-${device.id}`} autocomplete="off" />
            More<span class="hidden">{` of ${device.name}`}</span>
          </label>
        </p>
        <AppForm view={view} />
        <div class="folds rest">
          <LabelRows view={view} saved={saved} />
          <NameForm view={view} />
        </div>
      </div>
    </article>
  );
}

/** Events that touch a device, as `data-watch` takes them. */
function watch(kinds: readonly string[], id: string): string {
  return kinds.map((kind) => `${kind}:${id}`).join(" ");
}

/** The model, unless the device is called like it, and what its panel can show. */
function describeGlass({ device, model, panel }: DeviceView): string {
  const words = describePanel(panel, model.name);
  return model.name === device.name ? words : `${model.name}, ${words}`;
}
