/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { findApp } from "../../apps/mod.ts";
import type { DeviceView } from "./device_view.ts";

/** Most characters of a device's name. */
const NAME_LENGTH = 100;

/** Chooses the app that a device shows when no request and no playlist goes first. */
export function AppForm({ view: { device, model, apps, preview } }: { view: DeviceView }) {
  const path = `/devices/${device.id}/default_app`;
  const id = `app-${device.id}`;
  const other = preview !== null && (preview.why === "playlist" || preview.why === "request");
  const known = apps.some((app) => app.id === device.defaultAppId);
  return (
    <form class="change rest" {...inPlace(device.id, path)} id={`form-${id}`}>
      <label for={id}>
        Shows<span class="hidden">{` on ${device.name}`}</span>
      </label>
      <select id={id} name="app_id" autocomplete="off" aria-describedby={other ? `${id}-hint` : undefined}>
        <option value="" selected={device.defaultAppId === null}>
          Default: {findApp(model.firstApp)?.name ?? model.firstApp}
        </option>
        {device.defaultAppId === null || known
          ? null
          : <option value={device.defaultAppId} selected>The app it has now</option>}
        {apps.map((app) => (
          <option value={app.id} selected={app.id === device.defaultAppId}>{app.name}</option>
        ))}
      </select>
      <button class="button" type="submit">
        Show<span class="hidden">{` this on ${device.name}`}</span>
      </button>
      {other
        ? (
          <p class="hint" id={`${id}-hint`}>
            {preview.why === "playlist" ? "Its playlist goes first." : "A request goes first."}
          </p>
        )
        : null}
    </form>
  );
}

/** Renames a device in place. */
export function NameForm({ view: { device } }: { view: DeviceView }) {
  const path = `/devices/${device.id}/name`;
  const id = `rename-${device.id}`;
  return (
    <details class="rename" id={`${id}-fold`}>
      <summary>
        Rename<span class="hidden">{` ${device.name}`}</span>
      </summary>
      <form class="change" {...inPlace(device.id, path)} id={`form-${id}`}>
        <label for={id}>
          Name<span class="hidden">{` of ${device.name}`}</span>
        </label>
        <input
          id={id}
          name="name"
          value={device.name}
          maxlength={NAME_LENGTH}
          required
          autocomplete="off"
        />
        <button class="button" type="submit">
          Save<span class="hidden">{` the name of ${device.name}`}</span>
        </button>
      </form>
    </details>
  );
}

/** A form that a script answers in place, and that works as a plain form without one. */
function inPlace(deviceId: string, path: string) {
  return {
    method: "post",
    action: path,
    "hx-post": path,
    "hx-target": `#device-${deviceId}`,
    "hx-swap": "outerMorph",
  } as const;
}
