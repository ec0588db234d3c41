/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { DeviceState } from "./filter.ts";
import type { StateCounts } from "./match_devices.ts";

/** What the line says of devices in each state, the worst first; `on time` stands last by itself. */
const WORDS: readonly (readonly [DeviceState, "warn" | "bad" | "why", (count: number) => string])[] = [
  ["problem", "bad", (count) => `${count} with a problem`],
  ["lost", "bad", (count) => `${count} lost`],
  ["late", "warn", (count) => `${count} late`],
  ["battery", "warn", (count) => `${count} low on battery`],
  ["waiting", "warn", (count) => `${count} waiting`],
  ["unseen", "why", (count) => `${count} never seen`],
];

/** Most devices whose every poll is worth counting anew. */
const LIVELY = 100;

/** One line that says how many devices there are and how they fare, each count the way to those devices. */
export function StateLinks({ counts, state }: { counts: StateCounts; state: DeviceState | null }) {
  const { admitted, fine, unseen } = counts;
  const seen = admitted - unseen;
  return (
    <p
      id="summary"
      class="summary"
      data-watch={admitted > LIVELY ? "device" : "poll device"}
      hx-get={state === null ? "/dashboard/summary" : `/dashboard/summary?state=${state}`}
      hx-trigger="stale"
      hx-swap="outerMorph"
    >
      <a href="/" aria-current={state === null ? "true" : undefined}>
        {admitted === 1 ? "1 device" : `${admitted.toLocaleString("en")} devices`}
      </a>
      {WORDS.map(([name, kind, say]) =>
        counts[name] === 0 ? null : (
          <a
            class={kind === "why" ? "why" : `state ${kind}`}
            href={`/?state=${name}`}
            aria-current={state === name ? "true" : undefined}
          >
            {say(counts[name])}
          </a>
        )
      )}
      {fine === 0
        ? null
        : (
          <a class="state good" href="/?state=fine" aria-current={state === "fine" ? "true" : undefined}>
            {fine < seen
              ? `${fine} on time`
              : fine === 1
              ? "1 device polls on time"
              : `All ${fine} poll on time`}
          </a>
        )}
    </p>
  );
}
