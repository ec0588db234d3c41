/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import type { DeviceRow } from "../../../database/mod.ts";
import type { Density, WallDevice } from "./wall_view.ts";

/** What has one device asked for again by itself when something happens to it. */
export function partProps({ device }: WallDevice, density: Density) {
  const { id } = device;
  return {
    id: `device-${id}`,
    "data-device": id,
    "data-watch": ["poll", "press", "request", "label"].map((kind) => `${kind}:${id}`).join(" "),
    "hx-get": `/dashboard/devices/${id}${density === "list" ? "?view=list" : ""}`,
    "hx-trigger": "stale",
    "hx-swap": "outerMorph",
  } as const;
}

/** Chooses a device for what is done with several at once. */
export function Select({ device }: { device: DeviceRow }) {
  return (
    <label class="select">
      <input type="checkbox" name="device" value={device.id} form="selection" autocomplete="off" />
      <span class="hidden">Select {device.name}</span>
    </label>
  );
}
