/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import { nextPoll } from "../device_view.ts";
import { Moment } from "../moment.tsx";
import { ButtonRows } from "./button_rows.tsx";
import { DeviceFrame } from "./device_frame.tsx";
import { OverviewFacts } from "./overview_facts.tsx";
import { isChanging, isPending, type OverviewView } from "./overview_view.ts";

const EVENTS = ["poll", "press", "request", "label", "device"];

/** The part of the page that follows the device: its screen, what is on it, its buttons. */
export function Now({ view }: { readonly view: OverviewView }) {
  const { id } = view.device;
  return (
    <div
      id="now"
      class="stack"
      data-watch={EVENTS.map((kind) => `${kind}:${id}`).join(" ")}
      hx-get={`/devices/${id}/now`}
      hx-trigger="stale"
      hx-swap="outerMorph"
    >
      <section class="panel now" aria-label="What is on show">
        <DeviceFrame view={view} />
        <Lost view={view} />
        <Said view={view} />
        <OverviewFacts view={view} />
        <Others view={view} />
      </section>
      <ButtonRows view={view} />
    </div>
  );
}

/** What to look at when a device does not come any more. */
function Lost({ view: { screen, now } }: { readonly view: OverviewView }) {
  if (screen === null) return null;
  const { lost, missed } = nextPoll(screen, now);
  if (!lost) return null;
  return (
    <div class="said lost">
      <p class="state bad">Lost: it missed {missed.toLocaleString("en")} polls</p>
      <p class="hint">
        Look whether it has power and Wi-Fi, and whether it still asks{" "}
        <code class="wrap">{screen.baseUrl}</code>. Its glass goes on showing what it was last sent.
      </p>
    </div>
  );
}

/** What the last press on the web came to, and whether the glass has followed. */
function Said({ view }: { readonly view: OverviewView }) {
  const { pressed, now, timeZone } = view;
  const pending = isPending(view);
  if (pressed === null && !pending) return <div class="said" id="said-press" role="status"></div>;
  return (
    <div class="said" id="said-press" role="status">
      {pressed === null ? null : (
        <p>
          {sayPress(view)} <Moment at={pressed.at} now={now} timeZone={timeZone} />.{" "}
          <a href={`/exchanges/${pressed.exchangeId}`}>Its exchange</a>
        </p>
      )}
      {pending ? <p class="state warn">{sayPending(view)}</p> : null}
    </div>
  );
}

function sayPress({ pressed }: OverviewView): string {
  if (pressed === null) return "";
  const { button, outcome } = pressed;
  if (outcome === "stale") return `${button} was not pressed, its label had changed:`;
  return button === null ? "A press made it come by on the web," : `Pressed ${button} on the web`;
}

function sayPending({ screen, now }: OverviewView): string {
  if (screen === null) return "The glass follows once it polls.";
  return nextPoll(screen, now).due
    ? "Drawn anew just now. The glass still shows what it was last sent, and follows as soon as it polls."
    : "Drawn anew just now. The glass still shows what it was last sent, and follows at its next poll.";
}

/** Small: what is on the glass while that is older, and what its next poll gets while that is another app. */
function Others({ view }: { readonly view: OverviewView }) {
  const { device, screen, look } = view;
  const glass = isPending(view) ? screen?.imageHash ?? null : null;
  const next = isChanging(view) ? look.next : null;
  if (glass === null && next === null) return null;
  return (
    <ul class="others">
      {glass === null ? null : (
        <li>
          <Thumb
            view={view}
            path={`glass?v=${glass.slice(0, 12)}`}
            alt={`What the glass of ${device.name} shows`}
          />
          <span>Still on the glass</span>
        </li>
      )}
      {next === null ? null : (
        <li>
          <Thumb
            view={view}
            path={`next?v=${encodeURIComponent(next.words?.drawing ?? String(view.now))}`}
            alt={`${next.app}, at the next poll of ${device.name}`}
          />
          <span>At its next poll</span>
        </li>
      )}
    </ul>
  );
}

function Thumb(
  { view, path, alt }: { readonly view: OverviewView; readonly path: string; readonly alt: string },
) {
  const { device, panel } = view;
  const address = `/devices/${device.id}/picture/${path}`;
  return (
    <a href={address} class={`other-screen turn-${panel.rotation}`}>
      <img src={address} alt={alt} width={panel.width} height={panel.height} loading="lazy" />
    </a>
  );
}
