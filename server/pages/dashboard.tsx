/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { DeviceRow } from "../../database/mod.ts";
import { DeviceCard } from "./device_card.tsx";
import type { DeviceView } from "./device_view.ts";
import { ExchangeTable, type ExchangeTableProps } from "./exchange_table.tsx";
import { FirstDevice } from "./first_device.tsx";
import { shell } from "./shell.tsx";
import { Summary, type SummaryProps } from "./summary.tsx";
import { RefusedDevices, WaitingDevices } from "./waiting_devices.tsx";

/** What the devices part of the dashboard shows. */
export interface DevicesProps {
  /** Admitted devices of this page of the list. */
  readonly views: readonly DeviceView[];
  readonly waiting: readonly DeviceRow[];
  readonly refused: readonly DeviceRow[];
  /** Where the list goes on, or null. */
  readonly older: string | null;
  readonly summary: SummaryProps;
  /** Where devices reach this server. */
  readonly deviceUrl: string;
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** The dashboard: every device with its screen, then the last exchanges. */
export function dashboardPage(devices: DevicesProps, exchanges: ExchangeTableProps): string {
  return shell(
    { title: "Devices", section: "devices", live: true },
    <>
      <div class="board">
        <Devices {...devices} />
        <section class="log" id="log" aria-labelledby="log-title">
          <header class="head">
            <h2 id="log-title">Last exchanges</h2>
            <p class="live" id="live" hidden>
              <button class="quiet" type="button" id="pause" aria-pressed="false">Pause</button>
            </p>
          </header>
          <ExchangeTable {...exchanges} />
        </section>
      </div>
    </>,
  );
}

/** The devices, or what to do while there is none. */
export function Devices(props: DevicesProps) {
  const { views, waiting, refused, older } = props;
  return (
    <div
      id="devices"
      data-watch="device"
      hx-get="/dashboard/devices"
      hx-trigger="stale"
      hx-swap="outerMorph"
    >
      <header class="head">
        <h1>Devices</h1>
        <Summary {...props.summary} />
      </header>
      <WaitingDevices devices={waiting} now={props.now} timeZone={props.timeZone} />
      {views.length + waiting.length === 0 && older === null
        ? <FirstDevice deviceUrl={props.deviceUrl} />
        : null}
      <ul class="devices" aria-label="Devices">
        {views.map((view) => (
          <li id={`place-${view.device.id}`}>
            <DeviceCard view={view} />
          </li>
        ))}
      </ul>
      {older === null ? null : (
        <p class="more">
          <a class="button" href={older}>More devices</a>
        </p>
      )}
      <RefusedDevices devices={refused} now={props.now} timeZone={props.timeZone} />
    </div>
  );
}
