/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import { ROW } from "../fit_screen.ts";
import { BatterySign, LabelLinks, OnShow, Seen, SignalSign } from "./device_signs.tsx";
import { partProps, Select } from "./part_props.tsx";
import { WallScreen } from "./wall_screen.tsx";
import type { WallDevice } from "./wall_view.ts";

/** Devices as a dense table with tiny screens. */
export function WallTable({ devices }: { devices: readonly WallDevice[] }) {
  return (
    <div class="cards wall-table">
      <table role="table">
        <caption class="hidden">Devices</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" class="c-select">
              <span class="hidden">Select</span>
            </th>
            <th role="columnheader" scope="col" class="c-screen">Screen</th>
            <th role="columnheader" scope="col">Name</th>
            <th role="columnheader" scope="col">Shows</th>
            <th role="columnheader" scope="col">Seen</th>
            <th role="columnheader" scope="col" class="c-signs">Battery, signal</th>
            <th role="columnheader" scope="col" class="c-tags">Labels</th>
          </tr>
        </thead>
        <tbody role="rowgroup">{devices.map((shown) => <WallRow shown={shown} />)}</tbody>
      </table>
    </div>
  );
}

/** One device as a row of the table. */
export function WallRow({ shown }: { shown: WallDevice }) {
  const { device, model } = shown;
  return (
    <tr role="row" {...partProps(shown, "list")}>
      <td role="cell" class="c-select">
        <Select device={device} />
      </td>
      <td role="cell" class="c-screen">
        <WallScreen shown={shown} rooms={{ wide: ROW, narrow: ROW }} />
      </td>
      <td role="cell" class="c-name">
        <a class="name" href={`/devices/${device.id}`} title={device.name}>{device.name}</a>
        <span class="why line">
          <span class="mono">{device.friendlyId}</span> {model.name}
        </span>
      </td>
      <td role="cell" data-name="Shows">
        <span class="shows">
          <OnShow shown={shown} />
        </span>
      </td>
      <td role="cell" data-name="Seen">
        <span>
          <Seen shown={shown} />
        </span>
      </td>
      <td role="cell" data-name="Battery, signal" class="c-signs">
        <span class="signs">
          <BatterySign shown={shown} />
          <SignalSign shown={shown} />
        </span>
      </td>
      <td role="cell" data-name="Labels" class="c-tags">
        <LabelLinks device={device} />
      </td>
    </tr>
  );
}
