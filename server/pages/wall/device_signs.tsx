/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { DeviceRow } from "../../../database/mod.ts";
import { chargeOf, isLow } from "../battery.ts";
import { nextPoll } from "../device_view.ts";
import { Moment } from "../moment.tsx";
import { Icon } from "../ui/mod.ts";
import type { WallDevice } from "./wall_view.ts";

const SHOWN_BY = { request: "a request", playlist: "its playlist", default: "its default app" } as const;

/** When a device was seen, and whether it is late or lost. */
export function Seen({ shown: { screen, now, timeZone } }: { shown: WallDevice }) {
  if (screen === null) return <span class="why">Never seen yet</span>;
  const next = nextPoll(screen, now);
  const seen = <Moment at={screen.seenAt} now={now} timeZone={timeZone} />;
  if (next.lost) {
    return (
      <>
        <span class="state bad">Lost, {next.missed} polls missed</span>
        <span class="why then">
          <span class="comma">,</span> seen {seen}
        </span>
      </>
    );
  }
  if (next.late) {
    return (
      <>
        <span class="state warn">
          Late, was due <Moment at={next.at} now={now} timeZone={timeZone} />
        </span>
      </>
    );
  }
  return (
    <>
      <span class="word">Seen</span> {seen}
      <span class="why then">
        <span class="comma">,</span> <span data-late-at={next.lateAt}>{next.due ? "was due" : "again"}</span>
        {" "}
        <Moment at={next.at} now={now} timeZone={timeZone} />
      </span>
    </>
  );
}

/** What is on show, why, what is known to change, and what went wrong. */
export function OnShow({ shown: { app, shownBy, pending, survey, screen } }: { shown: WallDevice }) {
  return (
    <>
      <span class="on-show">
        {screen === null ? "What it will get" : app ?? "An app that is gone"}
        {shownBy === null ? null : <span class="why">, {SHOWN_BY[shownBy]}</span>}
      </span>
      {pending === null ? null : <span class="pending">{pending}</span>}
      {survey.problem === null ? null : (
        <span class="bad problem" title={survey.problem}>
          <span class="state bad">{survey.problem}</span>
        </span>
      )}
    </>
  );
}

/** A battery in percent or volts, with a sign that tells how full it is; nothing where the device told nothing. */
export function BatterySign({ shown: { survey } }: { shown: WallDevice }) {
  const charge = chargeOf(survey);
  if (charge === null) return null;
  const { batteryPercent, batteryVolts, charging } = survey;
  const text = batteryPercent === null ? `${batteryVolts?.toFixed(2)} V` : `${Math.round(batteryPercent)} %`;
  const low = isLow(survey);
  const icon = charging
    ? "battery-charging"
    : low
    ? "battery-low"
    : charge > 0.6
    ? "battery-full"
    : "battery-half";
  return (
    <span class={low ? "sign warn" : "sign"} title={charging ? "Battery, charging" : "Battery"}>
      <Icon name={icon} />
      <span class="hidden">Battery</span>
      <span class="number">{text}</span>
      {low ? <span class="low">low</span> : null}
    </span>
  );
}

/** How well a device hears its access point; nothing where it told nothing. */
export function SignalSign({ shown: { screen } }: { shown: WallDevice }) {
  const rssi = screen?.telemetry["rssi"];
  if (typeof rssi !== "number") return null;
  // The steps that installers use.
  const [icon, word] = rssi >= -60
    ? ["signal-high", "good"] as const
    : rssi >= -75
    ? ["signal-medium", "fair"] as const
    : ["signal-low", "weak"] as const;
  return (
    <span class="sign" title={`Signal, ${word}`}>
      <span class="bars">
        <Icon name="signal-high" />
        <Icon name={icon} />
      </span>
      <span class="hidden">Signal, {word}</span>
      <span class="number">{String(Math.round(rssi)).replace("-", "−")} dBm</span>
    </span>
  );
}

/** Key/value labels, each the way to all devices that have it. */
export function LabelLinks({ device: { labels, name } }: { device: DeviceRow }) {
  const pairs = Object.entries(labels);
  if (pairs.length === 0) return null;
  return (
    <ul class="tags" aria-label={`Labels of ${name}`}>
      {pairs.slice(0, TAGS).map(([key, value]) => (
        <li>
          <a class="badge" href={`/?labels=${encodeURIComponent(`${key}=${value}`)}`}>{key}={value}</a>
        </li>
      ))}
      {pairs.length > TAGS ? <li class="why">+{pairs.length - TAGS}</li> : null}
    </ul>
  );
}

/** Labels that one device shows on the wall. */
const TAGS = 3;
