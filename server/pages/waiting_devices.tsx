/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { DeviceRow } from "../../database/mod.ts";
import { deviceModel } from "../device_rows.ts";
import { Moment } from "./moment.tsx";
import { Select } from "./wall/part_props.tsx";

/** Devices that an admin has to decide on, and now. */
export interface WaitingProps {
  /** The first few. */
  readonly devices: readonly DeviceRow[];
  /** How many there are. */
  readonly count: number;
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** Devices that wait to be admitted, each with the code that it shows. */
export function WaitingDevices({ count, ...props }: WaitingProps) {
  if (count === 0) return null;
  const rest = count - props.devices.length;
  return (
    <section class="waiting" aria-labelledby="waiting">
      <h2 id="waiting">{count === 1 ? "A device asks" : `${count} devices ask`} to be admitted</h2>
      <p class="hint">
        {count === 1
          ? "Compare the code with the one on its screen."
          : "Compare the codes with those on their screens."}
      </p>
      <DecisionList {...props} caption="Devices that wait" />
      {count === 1 ? null : (
        <form class="row" method="post" action="/devices/decide">
          <input type="hidden" name="state" value="waiting" />
          {rest === 0 ? null : <a class="button" href="/?state=waiting">Look at all {count}</a>}
          <button class="button" type="submit" name="decide" value="admit all">Admit all {count}</button>
        </form>
      )}
    </section>
  );
}

/** Devices that were refused, out of the way, where a refusal can be taken back. */
export function RefusedDevices({ count, ...props }: WaitingProps) {
  if (count === 0) return null;
  const rest = count - props.devices.length;
  return (
    <details class="refused" id="refused">
      <summary>{count === 1 ? "1 refused device" : `${count} refused devices`}</summary>
      <DecisionList {...props} caption="Devices that were refused" />
      {rest === 0 ? null : (
        <p class="more">
          <a class="button" href="/?state=refused">Look at all {count}</a>
        </p>
      )}
    </details>
  );
}

/** What a list of devices to decide on takes. */
export interface DecisionListProps extends Omit<WaitingProps, "count"> {
  readonly caption: string;
  /** Whether several can be chosen at once, for the form `selection`. */
  readonly selectable?: boolean;
  /** The page to come back to after a decision; without it the wall changes in place. */
  readonly back?: string;
}

/** Devices with the ways to decide on each. */
export function DecisionList(props: DecisionListProps) {
  const { devices, now, timeZone, caption, selectable = false, back } = props;
  return (
    <ul class="decisions" aria-label={caption}>
      {devices.map((device) => (
        <li>
          {selectable ? <Select device={device} /> : null}
          <span class="code large">{device.friendlyId}</span>
          <span class="who">
            <strong>{device.name}</strong>
            <span class="why">
              {isInternal(device.hardwareId) ? sayModel(device) : (
                <>
                  <span class="mono">{device.hardwareId}</span>
                  {", "}
                </>
              )}
              {"came "}
              <Moment at={device.createdAt} now={now} timeZone={timeZone} />
            </span>
          </span>
          <span class="row">
            {device.provisioning === "waiting"
              ? <Decide device={device} to="refused" back={back}>Refuse</Decide>
              : null}
            <Decide device={device} to="admitted" back={back}>Admit</Decide>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Its model, where its name does not say that already. */
function sayModel(device: DeviceRow): string {
  const { name } = deviceModel(device);
  return name === device.name ? "" : `${name}, `;
}

/** Whether there is nothing printed on the device to compare: none, or one that the server made up for it. */
function isInternal(hardwareId: string | null): boolean {
  return hardwareId === null || hardwareId.startsWith("ONLY:");
}

interface DecideProps {
  readonly device: DeviceRow;
  readonly to: "admitted" | "refused";
  readonly back: string | undefined;
  readonly children?: hono.Child;
}

function Decide({ device, to, back, children }: DecideProps) {
  const path = `/devices/${device.id}/provisioning`;
  const inPlace = back === undefined
    ? { "hx-post": path, "hx-target": "#devices", "hx-swap": "outerMorph" } as const
    : {};
  return (
    <form method="post" action={path} {...inPlace}>
      <input type="hidden" name="provisioning" value={to} />
      {back === undefined ? null : <input type="hidden" name="back" value={back} />}
      <button class={to === "admitted" ? "button primary" : "button"} type="submit">
        {children}
        <span class="hidden">{` ${device.name} ${device.friendlyId}`}</span>
      </button>
    </form>
  );
}
