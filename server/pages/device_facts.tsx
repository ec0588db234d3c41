/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { Telemetry } from "../../devices/mod.ts";
import type { Reason } from "../choose.ts";
import { type DeviceView, nextPoll, type PreviewView } from "./device_view.ts";
import { Moment } from "./moment.tsx";

const WHY: Readonly<Record<Reason, string>> = {
  request: "a request is due",
  playlist: "next in its playlist",
  default: "its default app",
  kept: "kept as it was",
  waiting: "until it is admitted",
};

/** What a device shows and why, when it was seen, and its condition as far as it told. */
export function DeviceFacts({ view }: { view: DeviceView }) {
  const { screen, preview } = view;
  const telemetry: Telemetry = screen?.telemetry ?? {};
  const battery = toBattery(telemetry);
  return (
    <dl class="facts">
      <Fact name="Shows">{preview === null ? "Nothing could be composed" : <Shown preview={preview} />}</Fact>
      <Fact name="Seen">
        <Seen view={view} />
      </Fact>
      {battery === null ? null : <Fact name="Battery">{battery}</Fact>}
      {telemetry.rssi === undefined ? null : (
        <Fact name="Signal">
          <span class="number">{toNumber(telemetry.rssi)} dBm</span>
          <span class="why">, {toReception(telemetry.rssi)}</span>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children?: hono.Child }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Shown({ preview }: { preview: PreviewView }) {
  return (
    <>
      {preview.app}
      <span class="why">, {WHY[preview.why]}{preview.pending ? ", from its next poll" : ""}</span>
      {preview.problem === null ? null : <span class="bad block">{preview.problem}</span>}
    </>
  );
}

function Seen({ view: { screen, now, timeZone } }: { view: DeviceView }) {
  if (screen === null) return <>Never yet</>;
  const next = nextPoll(screen, now);
  return (
    <>
      <Moment at={screen.seenAt} now={now} timeZone={timeZone} focusable />
      {next.late
        ? (
          <span class="state warn apart">
            late, was due <Moment at={next.at} now={now} timeZone={timeZone} />
          </span>
        )
        : (
          <span class="why">
            , again <Moment at={next.at} now={now} timeZone={timeZone} />
          </span>
        )}
    </>
  );
}

function toBattery({ batteryPercent, batteryVolts, charging }: Telemetry): hono.Child {
  const parts = [
    batteryPercent === undefined ? null : `${toNumber(batteryPercent)} %`,
    batteryVolts === undefined ? null : `${batteryVolts.toFixed(2)} V`,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const low = batteryPercent !== undefined && batteryPercent < 15 && charging !== true;
  return (
    <>
      <span class="number">{parts.join(", ")}</span>
      {charging === true ? <span class="why">, charging</span> : null}
      {low ? <span class="state bad apart">low</span> : null}
    </>
  );
}

/** Whole numbers, with a real minus. */
function toNumber(value: number): string {
  return String(Math.round(value)).replace("-", "−");
}

/** How well a device hears its access point, in the steps that installers use. */
function toReception(rssi: number): string {
  if (rssi >= -60) return "good";
  return rssi >= -75 ? "fair" : "weak";
}
