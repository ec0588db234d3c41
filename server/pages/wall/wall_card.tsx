/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { WALL, WALL_PHONE } from "../fit_screen.ts";
import { BatterySign, LabelLinks, OnShow, Seen, SignalSign } from "./device_signs.tsx";
import { partProps, Select } from "./part_props.tsx";
import { WallScreen } from "./wall_screen.tsx";
import type { WallDevice } from "./wall_view.ts";

/** A device on the wall: its screen as it was last sent, and what one wants to know of it at a glance. */
export function WallCard({ shown }: { shown: WallDevice }) {
  const { device, model } = shown;
  const open = `/dashboard/devices/${device.id}?open=1`;
  return (
    <article class="wall-card" aria-labelledby={`name-${device.id}`} {...partProps(shown, "screens")}>
      <div class="window">
        <WallScreen shown={shown} rooms={{ wide: WALL, narrow: WALL_PHONE }} />
      </div>
      <div class="glance">
        <header>
          <Select device={device} />
          <h2 id={`name-${device.id}`} class="name">
            <a href={`/devices/${device.id}`} title={device.name}>{device.name}</a>
          </h2>
          <span class="signs">
            <BatterySign shown={shown} />
            <SignalSign shown={shown} />
          </span>
        </header>
        <p class="shows">
          <OnShow shown={shown} />
        </p>
        <p class="seen">
          <Seen shown={shown} />
        </p>
        <footer>
          <span class="code" title="Friendly id">{device.friendlyId}</span>
          {model.name === device.name ? null : <span class="why kind" title={model.name}>{model.name}</span>}
          <LabelLinks device={device} />
          <a
            class="quiet"
            href={`/?open=${device.id}#device-${device.id}`}
            hx-get={open}
            hx-target={`#device-${device.id}`}
            hx-swap="outerMorph"
          >
            Change<span class="hidden">{` ${device.name}`}</span>
          </a>
        </footer>
      </div>
    </article>
  );
}
