/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { Telemetry } from "../../devices/mod.ts";
import type { Reason } from "../choice.ts";
import { isLow } from "./battery.ts";
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
      <Fact name="Seen">
        <Seen view={view} />
      </Fact>
      {battery === null ? null : <Fact name="Battery" quiet={!isLow(telemetry)}>{battery}</Fact>}
      {telemetry.rssi === undefined ? null : (
        <Fact name="Signal" quiet>
          <span class="number">{toNumber(telemetry.rssi)} dBm</span>
          <span class="why">, {toReception(telemetry.rssi)}</span>
        </Fact>
      )}
      {preview !== null && isExpected(preview)
        ? null
        : (
          <Fact name="Now" quiet={preview !== null && preview.problem === null}>
            {preview === null ? "Nothing could be composed" : <Shown preview={preview} />}
          </Fact>
        )}
    </dl>
  );
}

/** One line; a quiet one is folded away on phones. */
function Fact({ name, quiet = false, children }: { name: string; quiet?: boolean; children?: hono.Child }) {
  return (
    <div
      class={[name === "Seen" || name === "Now" ? "long" : "", quiet ? "rest" : ""].join(" ").trim() ||
        undefined}
    >
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Whether it shows what was chosen for it, which stands below already. */
function isExpected({ why, pending, problem }: PreviewView): boolean {
  return why === "default" && !pending && problem === null;
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
            , <span data-late-at={next.lateAt}>{next.due ? "was due" : "again"}</span>{" "}
            <Moment at={next.at} now={now} timeZone={timeZone} />
          </span>
        )}
    </>
  );
}

/** How full a battery is, as far as a device told; null where it did not. */
export function toBattery(telemetry: Telemetry): hono.Child {
  const { batteryPercent, batteryVolts, charging } = telemetry;
  const parts = [
    batteryPercent === undefined ? null : `${toNumber(batteryPercent)} %`,
    batteryVolts === undefined ? null : `${batteryVolts.toFixed(2)} V`,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <>
      <span class="number">{parts.join(", ")}</span>
      {charging === true ? <span class="why">, charging</span> : null}
      {isLow(telemetry) ? <span class="state warn apart">low</span> : null}
    </>
  );
}

/** Whole numbers, with a real minus. */
export function toNumber(value: number): string {
  return String(Math.round(value)).replace("-", "−");
}

/** How well a device hears its access point, in the steps that installers use. */
export function toReception(rssi: number): string {
  if (rssi >= -60) return "good";
  return rssi >= -75 ? "fair" : "weak";
}
