/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import type { DeviceRow } from "../../database/mod.ts";
import { deviceModel } from "../device_rows.ts";
import { Moment } from "./moment.tsx";

/** Devices that an admin has to decide on, and now. */
export interface WaitingProps {
  readonly devices: readonly DeviceRow[];
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** Devices that wait to be admitted, each with the code that it shows. */
export function WaitingDevices(props: WaitingProps) {
  if (props.devices.length === 0) return null;
  return (
    <section class="waiting" aria-labelledby="waiting">
      <h2 id="waiting">
        {props.devices.length === 1 ? "A device asks" : `${props.devices.length} devices ask`} to be admitted
      </h2>
      <p class="hint">
        {props.devices.length === 1
          ? "Compare the code with the one on its screen."
          : "Compare the codes with those on their screens."}
      </p>
      <DecisionTable {...props} caption="Devices that wait" />
    </section>
  );
}

/** Devices that were refused, out of the way, where a refusal can be taken back. */
export function RefusedDevices(props: WaitingProps) {
  if (props.devices.length === 0) return null;
  return (
    <details class="refused" id="refused">
      <summary>
        {props.devices.length === 1 ? "1 refused device" : `${props.devices.length} refused devices`}
      </summary>
      <DecisionTable {...props} caption="Devices that were refused" />
    </details>
  );
}

function DecisionTable({ devices, now, timeZone, caption }: WaitingProps & { caption: string }) {
  return (
    <ul class="decisions" aria-label={caption}>
      {devices.map((device) => (
        <li>
          <span class="code large">{device.friendlyId}</span>
          <span class="who">
            <strong>{device.name}</strong>
            <span class="why">
              {isInternal(device.hardwareId)
                ? deviceModel(device).name
                : <span class="mono">{device.hardwareId}</span>}
              {", came "}
              <Moment at={device.createdAt} now={now} timeZone={timeZone} />
            </span>
          </span>
          <span class="row">
            {device.provisioning === "waiting" ? <Decide device={device} to="refused">Refuse</Decide> : null}
            <Decide device={device} to="admitted">Admit</Decide>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Whether there is nothing printed on the device to compare: none, or one that the server made up for it. */
function isInternal(hardwareId: string | null): boolean {
  return hardwareId === null || hardwareId.startsWith("ONLY:");
}

function Decide(
  { device, to, children }: { device: DeviceRow; to: "admitted" | "refused"; children?: hono.Child },
) {
  const path = `/devices/${device.id}/provisioning`;
  return (
    <form method="post" action={path} hx-post={path} hx-target="#devices" hx-swap="outerMorph">
      <input type="hidden" name="provisioning" value={to} />
      <button class={to === "admitted" ? "button primary" : "button"} type="submit">
        {children}
        <span class="hidden">{` ${device.name} ${device.friendlyId}`}</span>
      </button>
    </form>
  );
}
