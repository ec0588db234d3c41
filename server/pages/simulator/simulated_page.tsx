/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { DeviceRow } from "../../../database/mod.ts";
import type { Model, Received } from "../../../devices/mod.ts";
import type { Panel } from "../../../renderers/mod.ts";
import type { PastVisit, SwitchedOn } from "../../simulator/simulators.ts";
import { toBytes } from "../exchanges/wire_parts.tsx";
import { PHONE, type Room, THIN_PHONE, uprightSize } from "../fit_screen.ts";
import { fitBoth, Scale, scaleClasses, Sizers } from "../fitted_picture.tsx";
import { Moment } from "../moment.tsx";
import { Edge } from "../screen_frame.tsx";
import { PageHead } from "../ui/mod.ts";

/** A simulated device as its page shows it. */
export interface SimulatedPageProps {
  readonly device: DeviceRow;
  readonly model: Model;
  readonly panel: Panel;
  readonly buttons: readonly string[];
  readonly simulated: SwitchedOn;
  /** Content hash of what is on its glass, or null before the first image. */
  readonly shown: string | null;
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

const LARGE: Room = { largest: { width: 820, height: 560 }, roomy: { width: 720, height: 480 } };
const EDGES = ["top", "right", "bottom", "left"] as const;

/** The page of one simulated device. */
export function SimulatedPage(props: SimulatedPageProps) {
  const { device, model, simulated } = props;
  return (
    <>
      <PageHead
        title={device.name}
        up={{ href: "/simulator", name: "Simulator" }}
        lead={
          <>{model.name} by the protocol {simulated.protocol}. What is on its glass came over the wire.</>
        }
      >
        <a class="button" href={`/devices/${device.id}`}>Its page</a>
        <a class="button" href={`/exchanges?device=${device.id}`}>Its exchanges</a>
      </PageHead>
      <Simulated {...props} />
    </>
  );
}

/** The device itself: asked for anew whenever it comes by or a button is pressed. */
export function Simulated(props: SimulatedPageProps) {
  const { device, buttons, simulated, now, timeZone } = props;
  const [last] = simulated.visits;
  const action = `/simulator/${device.friendlyId}`;
  const labels = last?.visit.labels ?? {};
  const form = {
    method: "post",
    action,
    "hx-post": action,
    "hx-target": "#simulated",
    "hx-swap": "outerMorph",
  } as const;
  return (
    <div id="simulated" class="side-by-side">
      <div class="panel">
        <Glass {...props} />
        {last?.visit.text ? <p>{last.visit.text}</p> : null}
        {last?.visit.faults.map((fault) => <p class="fault" role="alert">{fault}</p>)}
        <ul class="presses">
          {buttons.map((name) => (
            <li>
              <form {...form} data-press={name}>
                <input type="hidden" name="button" value={name} />
                <button class="button" type="submit">
                  <span class="cap">{name}</span> {labels[name] || "Press"}
                </button>
              </form>
            </li>
          ))}
        </ul>
      </div>
      <div class="stack">
        <section class="panel" aria-labelledby="coming">
          <h2 id="coming">Coming by</h2>
          <p class="why">
            {last === undefined ? "It has not polled yet." : (
              <>
                Polled <Moment at={last.at} now={now} timeZone={timeZone} focusable />
                {last.visit.refreshSeconds === null
                  ? ""
                  : `, told to come again in ${last.visit.refreshSeconds} s`}.
              </>
            )}
          </p>
          <form
            {...form}
            class="row"
            data-poll
            data-at={last === undefined ? "" : String(last.at)}
            data-refresh={String(last?.visit.refreshSeconds ?? "")}
          >
            <button class="button primary" type="submit">Poll now</button>
          </form>
          <div class="field" hidden data-pace>
            <label for="pace">By itself</label>
            <select id="pace" autocomplete="off" aria-describedby="pace-hint">
              <option value="1">as often as it is told</option>
              <option value="10">10 times as often</option>
              <option value="60">60 times as often</option>
              <option value="0">not at all</option>
            </select>
            <p class="hint number" id="pace-hint" data-next></p>
          </div>
        </section>
        <section aria-labelledby="visits">
          <h2 id="visits">Visits</h2>
          {simulated.visits.length === 0
            ? <p class="hint">Each poll and press is listed here with what was answered.</p>
            : (
              <ol class="visits">
                {simulated.visits.map((visit) => <Visit past={visit} now={now} timeZone={timeZone} />)}
              </ol>
            )}
        </section>
      </div>
    </div>
  );
}

function Glass({ device, model, panel, shown }: SimulatedPageProps) {
  const size = uprightSize(panel);
  const sides = model.buttons.some(({ edge }) => edge === "left" || edge === "right");
  const ends = model.buttons.some(({ edge }) => edge === "top" || edge === "bottom");
  const fits = fitBoth(size, { wide: LARGE, narrow: sides ? PHONE : THIN_PHONE });
  return (
    <figure class="screen">
      <div class={["frame", sides ? "sides" : "", ends ? "ends" : ""].join(" ").trim()}>
        {EDGES.map((edge) => (
          <Edge
            edge={edge}
            buttons={model.buttons.filter((button) => button.edge === edge)}
            pane={fits.narrow.shown}
          />
        ))}
        <div class={`pane turn-${panel.rotation} ${scaleClasses(fits)}`}>
          <Sizers size={size} fits={fits} />
          {shown === null ? null : (
            <div class="glass">
              <img
                src={`/simulator/${device.friendlyId}/picture?v=${shown.slice(0, 12)}`}
                alt={`What is on the glass of ${device.name}`}
                width={panel.width}
                height={panel.height}
              />
            </div>
          )}
        </div>
      </div>
      <figcaption>
        <span>
          {size.width} × {size.height} px<Scale fits={fits} />
        </span>
      </figcaption>
    </figure>
  );
}

function Visit(
  { past, now, timeZone }: { readonly past: PastVisit; readonly now: number; readonly timeZone: string },
) {
  const { at, button, visit } = past;
  return (
    <li>
      <span>
        {button === null ? "Polled" : `Pressed ${button}`} <Moment at={at} now={now} timeZone={timeZone} />
      </span>
      {visit.exchanges.map((received) => <Answered received={received} />)}
      {visit.faults.length === 0 ? null : <span class="bad">{visit.faults.join("; ")}</span>}
    </li>
  );
}

function Answered({ received: { method, url, status, bytes } }: { readonly received: Received }) {
  const { pathname } = new URL(url);
  return (
    <span class="mono line" title={`${method} ${pathname}`}>
      <span class={status >= 400 ? "bad" : "good"}>{status}</span> {method} {pathname}{" "}
      <span class="why">{toBytes(bytes.length)}</span>
    </span>
  );
}
