/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { describePanel } from "./describe_panel.ts";
import { DeviceFacts } from "./device_facts.tsx";
import type { DeviceView } from "./device_view.ts";
import { AppForm, NameForm } from "./device_forms.tsx";
import { LabelRows } from "./label_rows.tsx";
import { ScreenFrame } from "./screen_frame.tsx";

/**
 * A device that is changed in place, on the wall: the screen that it gets next, its condition, its labels and its name.
 * `saved` names the button whose label was just changed.
 */
export function DeviceCard({ view, saved }: { view: DeviceView; saved?: string }) {
  const { device } = view;
  return (
    <article
      class="device"
      id={`device-${device.id}`}
      aria-labelledby={`name-${device.id}`}
      data-device={device.id}
      data-watch={watch(["poll", "press", "request", "label"], device.id)}
      hx-get={`/dashboard/devices/${device.id}?open=1`}
      hx-trigger="stale"
      hx-swap="outerMorph"
    >
      {/* Whoever asks for all of the wall again says with it what is open. */}
      <input type="hidden" class="opened" name="open" value={device.id} />
      <ScreenFrame view={view} />
      <div class="about">
        <header>
          <h2 id={`name-${device.id}`} class="name">
            <a href={`/devices/${device.id}`}>{device.name}</a>
          </h2>
          <a
            class="quiet close"
            href="/"
            hx-get={`/dashboard/devices/${device.id}`}
            hx-target={`#device-${device.id}`}
            hx-swap="outerMorph"
          >
            Close<span class="hidden">{` ${device.name}`}</span>
          </a>
          <p class="model rest">
            <span class="code" title="Friendly id">{device.friendlyId}</span>
            <span>{describeGlass(view)}</span>
          </p>
        </header>
        <DeviceFacts view={view} />
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
