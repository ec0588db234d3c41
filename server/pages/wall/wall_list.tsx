/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { DeviceCard } from "../device_card.tsx";
import { Empty } from "../ui/mod.ts";
import { DecisionList, RefusedDevices, WaitingDevices } from "../waiting_devices.tsx";
import { filterPath, isNarrow, type WallFilter } from "./filter.ts";
import { DensitySwitch } from "./filter_form.tsx";
import { Pager } from "./pager.tsx";
import { SelectionBar } from "./selection_bar.tsx";
import { StateLinks } from "./state_links.tsx";
import { WallCard } from "./wall_card.tsx";
import { WallTable } from "./wall_table.tsx";
import type { WallListProps } from "./wall_view.ts";

/** The devices that the filter means, how all fare, and those that wait for a decision. */
export function WallList(props: WallListProps) {
  const { filter, density, counts, devices, found } = props;
  const { waiting, refused } = counts;
  const none = counts.admitted + waiting + refused === 0;
  return (
    <div
      id="devices"
      data-watch="device"
      hx-get={filterPath(filter, "/dashboard/devices")}
      hx-include="#devices .opened"
      hx-trigger="stale"
      hx-swap="outerMorph"
    >
      {none ? <NoDevice deviceUrl={props.deviceUrl} /> : (
        <>
          <div class="wall-line">
            <StateLinks counts={counts} state={filter.state} />
            {decides(filter) ? null : <DensitySwitch filter={filter} density={density} />}
          </div>
          {isNarrow(filter) ? null : (
            <WaitingDevices
              devices={props.waiting}
              count={waiting}
              now={props.now}
              timeZone={props.timeZone}
            />
          )}
          {props.fault === null ? null : <p class="fault" role="alert">{props.fault}</p>}
          {found === 0 ? <NothingFound {...props} /> : (
            <>
              <SelectionBar filter={filter} found={found} />
              <Shown {...props} />
              <Pager filter={filter} pages={props.pages} />
            </>
          )}
          {filter.state === null && refused > 0
            ? (
              <RefusedDevices
                devices={props.refused}
                count={refused}
                now={props.now}
                timeZone={props.timeZone}
              />
            )
            : null}
          <p class="hidden" id="found" role="status">
            {isNarrow(filter) && devices.length > 0
              ? `${found} ${found === 1 ? "device" : "devices"} found`
              : ""}
          </p>
        </>
      )}
    </div>
  );
}

/** Whether what is listed are devices to decide on. */
function decides({ state }: WallFilter): boolean {
  return state === "waiting" || state === "refused";
}

function Shown({ filter, density, devices, open, now, timeZone }: WallListProps) {
  if (decides(filter)) {
    const rows = devices.map(({ device }) => device);
    const caption = filter.state === "waiting" ? "Devices that wait" : "Devices that were refused";
    return (
      <div class="panel">
        <DecisionList devices={rows} now={now} timeZone={timeZone} caption={caption} selectable />
      </div>
    );
  }
  if (density === "list" && open.length === 0) return <WallTable devices={devices} />;
  const opened = new Map(open.map((view) => [view.device.id, view]));
  return (
    <ul class="wall" aria-label="Devices">
      {devices.map((shown) => {
        const view = opened.get(shown.device.id);
        return (
          <li id={`place-${shown.device.id}`}>
            {view === undefined ? <WallCard shown={shown} /> : <DeviceCard view={view} />}
          </li>
        );
      })}
    </ul>
  );
}

function NothingFound({ filter, counts }: WallListProps) {
  if (!isNarrow(filter)) {
    return counts.waiting > 0 ? null : <Empty icon="tv" title="Every device was refused" />;
  }
  return (
    <Empty icon="search" title="No device is like that">
      <a class="button" href="/">Show all devices</a>
    </Empty>
  );
}

function NoDevice({ deviceUrl }: { deviceUrl: string }) {
  return (
    <Empty
      icon="tv"
      title={
        <>
          No device has polled yet. Point one at <code>{deviceUrl}</code>
        </>
      }
    >
      <div class="row">
        <a class="button primary" href="/welcome">Set up a device</a>
        <form method="post" action="/simulator">
          <input type="hidden" name="model" value="og" />
          <button class="button" type="submit">Try it without a device</button>
        </form>
      </div>
    </Empty>
  );
}
