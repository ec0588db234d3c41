/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import type { DeviceRow } from "../../../database/mod.ts";
import { DecisionList } from "../waiting_devices.tsx";

/** Whose poll a page waits for. */
export interface AwaitingProps {
  /** Polls count from here on, in milliseconds since the epoch. */
  readonly since: number;
  /** Id of the one device that is waited for, or null for any. */
  readonly deviceId: string | null;
  /** Devices that ask to be admitted. */
  readonly waiting: readonly DeviceRow[];
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** Waits for the first poll, and goes to the device's page once it came. */
export function Awaiting(props: AwaitingProps) {
  const { since, deviceId, waiting, now, timeZone } = props;
  const query = new URLSearchParams({
    since: String(since),
    ...(deviceId === null ? {} : { device: deviceId }),
  });
  const address = `/welcome/waiting?${query}`;
  return (
    <section
      id="awaiting"
      class={waiting.length > 0 ? "waiting" : "awaiting"}
      aria-label="First poll"
      data-watch="device poll"
      hx-get={address}
      hx-trigger="stale"
      hx-swap="outerMorph"
    >
      {waiting.length > 0
        ? (
          <div>
            <h2>{waiting.length === 1 ? "A device asks" : `${waiting.length} devices ask`} to be admitted</h2>
            <p class="hint">Compare the code with the one on its screen.</p>
            <DecisionList
              devices={waiting}
              now={now}
              timeZone={timeZone}
              caption="Devices that wait"
              back={`/welcome?since=${since}`}
            />
          </div>
        )
        : (
          <p role="status">
            <span class="pulse" aria-hidden="true"></span>
            {deviceId === null ? "Waiting for the first poll." : "Waiting for its first poll."}{" "}
            <span class="script">This page then moves on to the device by itself.</span>{" "}
            <a class="no-script" href={address}>Look now</a>
          </p>
        )}
    </section>
  );
}
