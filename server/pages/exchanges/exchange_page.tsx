/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { AppRow, DeviceRow, ExchangeRow } from "../../../database/mod.ts";
import { readReductions } from "../../reductions.ts";
import { Moment } from "../moment.tsx";
import { toCurl } from "./curl.ts";
import { Status, toMilliseconds } from "./exchange_facts.tsx";
import { type ImageFacts, SentImage } from "./sent_image.tsx";
import { TimingBars } from "./timing_bars.tsx";
import { Body, Headers, Wire } from "./wire_parts.tsx";

/** One exchange and what belongs to it. */
export interface ExchangePageProps {
  readonly exchange: ExchangeRow;
  /** Null when it is unknown or has been removed. */
  readonly device: DeviceRow | null;
  /** The app that was shown; null when there was none, or it has been removed. */
  readonly app: AppRow | null;
  /** The image that was sent or named; null when there is none, or it is no longer kept. */
  readonly image: ImageFacts | null;
  /** Ids of the exchanges of the same device beside this one. */
  readonly neighbors: { readonly older: string | null; readonly newer: string | null };
  /** Id of the exchange before that asked the same, or null. */
  readonly before: string | null;
  /** What composing it again gave, where that was asked for without a script. */
  readonly verdict?: hono.Child;
  readonly baseUrl: string;
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** The page of one exchange: request and response side by side, as they travelled. */
export function ExchangePage(props: ExchangePageProps) {
  const { exchange, image } = props;
  const { id, request, response } = exchange;
  const reductions = readReductions(exchange);
  return (
    <>
      <ExchangeHead {...props} />
      {exchange.error === null ? null : <p class="fault told">{exchange.error}</p>}
      {reductions.length === 0
        ? null
        : <p class="hint">Made smaller for the panel's byte limit: {reductions.join(", ")}</p>}
      <div id="verdict" aria-live="polite">{props.verdict}</div>
      <div class="exchange">
        <section class="panel request" aria-labelledby="request">
          <h2 id="request">Request</h2>
          <Headers headers={request.headers} of="Request" />
          <Body body={request.body} length={request.bodyLength} of="Request" />
        </section>
        <section class="panel response" aria-labelledby="response">
          <h2 id="response">Response</h2>
          <Headers headers={response.headers} of="Response" />
          {response.image !== null && response.body === null
            ? null
            : <Body body={response.body} length={response.bodyLength} of="Response" />}
          {response.image === null ? null : <SentImage exchangeId={id} image={image} />}
        </section>
        <TimingBars timings={exchange.timings} />
        <section class="panel command" aria-labelledby="curl-title">
          <header class="line-up">
            <h2 id="curl-title">As a command</h2>
            <button class="button" type="button" data-copy="curl" hidden>Copy</button>
          </header>
          <div id="curl">
            <Wire label="The request as a curl command">{toCurl(exchange, props.baseUrl)}</Wire>
          </div>
          <p class="hint">
            Secrets are not on record: put them into the variables that stand in their place.
          </p>
        </section>
      </div>
    </>
  );
}

function ExchangeHead(props: ExchangePageProps) {
  const { exchange, device, app, neighbors, before, now, timeZone } = props;
  const { id } = exchange;
  return (
    <header class="page-head">
      <p class="crumb">
        <a href="/exchanges">Exchanges</a>
      </p>
      <div class="line-up">
        <h1 class="mono wrap">{exchange.method} {exchange.path}</h1>
        <div class="row actions">
          {exchange.inputs === null ? null : (
            <form
              method="post"
              action={`/exchanges/${id}/replay`}
              hx-post={`/exchanges/${id}/replay`}
              hx-target="#verdict"
              hx-swap="innerHTML"
            >
              <button class="button" type="submit">Replay</button>
            </form>
          )}
          {before === null
            ? null
            : <a class="button" href={`/exchanges/${id}/comparison`}>Compare with the one before</a>}
        </div>
      </div>
      <p class="meta">
        <Status status={exchange.response.status} />
        <span>
          <Moment at={exchange.at} now={now} timeZone={device?.timeZone ?? timeZone} focusable />
        </span>
        {device === null
          ? <span class="why">{exchange.deviceId === null ? "Unknown device" : "Removed device"}</span>
          : <a href={`/devices/${device.id}`}>{device.name}</a>}
        <span>{exchange.protocol}</span>
        {app === null ? null : <a href={`/apps/${app.id}`}>{app.name}</a>}
        <span class="number">{toMilliseconds(exchange.timings["total"])}</span>
        <span class="mono why">{id}</span>
        <span class="row beside">
          {neighbors.older === null ? null : <a href={`/exchanges/${neighbors.older}`} rel="prev">Older</a>}
          {neighbors.newer === null ? null : <a href={`/exchanges/${neighbors.newer}`} rel="next">Newer</a>}
        </span>
      </p>
    </header>
  );
}
