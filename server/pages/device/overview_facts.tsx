/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { Telemetry } from "../../../devices/mod.ts";
import type { Reason } from "../../choice.ts";
import { toBattery, toNumber, toReception } from "../device_facts.tsx";
import { nextPoll } from "../device_view.ts";
import { Moment } from "../moment.tsx";
import { isChanging, isPending, type OverviewView } from "./overview_view.ts";

const WHY: Readonly<Record<Reason, string>> = {
  request: "a request",
  playlist: "in its playlist",
  default: "its default app",
  kept: "until its next poll",
  waiting: "until it is admitted",
};

/** What is on show and why, until when, what comes next, and how the device fares. */
export function OverviewFacts({ view }: { readonly view: OverviewView }) {
  const { screen, look: { onShow, why }, now, timeZone } = view;
  const telemetry: Telemetry = screen?.telemetry ?? {};
  const battery = toBattery(telemetry);
  return (
    <dl class="overview-facts">
      <Fact name={screen === null ? "First poll" : "On show"}>
        <strong>{onShow.app}</strong>
        <span class="why">, {WHY[why]}</span>
        {screen === null ? null : (
          <span class="why">
            , since <Moment at={screen.shownSince} now={now} timeZone={timeZone} focusable />
          </span>
        )}
        {onShow.problem === null ? null : <span class="state bad block">{onShow.problem}</span>}
      </Fact>
      {screen === null ? null : (
        <Fact name="Next poll">
          <Next view={view} screen={screen} />
        </Fact>
      )}
      <Fact name="Seen">
        {screen === null
          ? "Never yet"
          : <Moment at={screen.seenAt} now={now} timeZone={timeZone} focusable />}
      </Fact>
      {battery === null ? null : <Fact name="Battery">{battery}</Fact>}
      {telemetry.rssi === undefined ? null : (
        <Fact name="Signal">
          <span class="number">{toNumber(telemetry.rssi)} dBm</span>
          <span class="why">, {toReception(telemetry.rssi)}</span>
        </Fact>
      )}
      {telemetry.firmware === undefined ? null : <Fact name="Firmware">{telemetry.firmware}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children?: hono.Child }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class="wrap">{children}</dd>
    </div>
  );
}

function Next({ view, screen }: {
  readonly view: OverviewView;
  readonly screen: NonNullable<OverviewView["screen"]>;
}) {
  const { look: { next, nextRefreshSeconds }, now, timeZone } = view;
  return (
    <>
      <When screen={screen} now={now} timeZone={timeZone} />
      <span class="why">
        : {isChanging(view)
          ? <>{next.app}, {WHY[next.choice.reason]}</>
          : isPending(view)
          ? "the new screen"
          : "the same"}
      </span>
      <span class="why block">then again after {saySpan(nextRefreshSeconds)}</span>
      {isChanging(view) && next.problem !== null ? <span class="state bad block">{next.problem}</span> : null}
    </>
  );
}

function When({ screen, now, timeZone }: Pick<OverviewView, "now" | "timeZone"> & {
  readonly screen: NonNullable<OverviewView["screen"]>;
}) {
  const { at, late, lateAt, due, lost } = nextPoll(screen, now);
  const moment = <Moment at={at} now={now} timeZone={timeZone} focusable />;
  if (lost) return <span class="state bad">lost, was due {moment}</span>;
  return late ? <span class="state warn">late, was due {moment}</span> : (
    <>
      <span data-late-at={lateAt}>{due ? "was due" : ""}</span> {moment}
    </>
  );
}

const UNITS: readonly (readonly [string, number])[] = [["day", 86_400], ["hour", 3600], ["minute", 60]];

/** `15 minutes`, `90 seconds`. */
function saySpan(seconds: number): string {
  const [unit, size] = UNITS.find(([, size]) => seconds >= 2 * size || seconds === size) ?? ["second", 1];
  const count = Math.round(seconds / size);
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
