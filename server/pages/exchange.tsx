/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { DeviceRow, ExchangeRow } from "../../database/mod.ts";
import { readReductions } from "../reductions.ts";
import { COLUMN, PHONE_COLUMN } from "./fit_screen.ts";
import { fitBoth, Scale, scaleClasses, Sizers } from "./fitted_picture.tsx";
import { indentJson } from "./indent_json.ts";
import { Status, toMilliseconds } from "./exchange_table.tsx";
import { Moment } from "./moment.tsx";
import { shell } from "./shell.tsx";
import { TimingBars } from "./timing_bars.tsx";

/** One exchange and what belongs to it. */
export interface ExchangePageProps {
  readonly exchange: ExchangeRow;
  /** Null when it is unknown or has been removed. */
  readonly device: DeviceRow | null;
  /** The image that was sent or named; null when there is none, or it is no longer kept. */
  readonly image: {
    readonly mediaType: string;
    readonly width: number;
    readonly height: number;
    readonly bytes: number;
  } | null;
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** The page of one exchange: request and response side by side, as they travelled. */
export function exchangePage(props: ExchangePageProps): string {
  const { exchange, device, now, timeZone } = props;
  const reductions = readReductions(exchange);
  return shell(
    { title: `${exchange.method} ${exchange.path}`, section: "exchanges" },
    <>
      <p class="crumb">
        <a href="/">Dashboard</a>
      </p>
      <h1 class="mono wrap">{exchange.method} {exchange.path}</h1>
      <p class="meta">
        <Status status={exchange.response.status} />
        <span>
          <Moment at={exchange.at} now={now} timeZone={timeZone} focusable />
        </span>
        {device === null
          ? <span class="why">Unknown device</span>
          : <a href={`/#device-${device.id}`}>{device.name}</a>}
        <span>{exchange.protocol}</span>
        <span class="number">{toMilliseconds(exchange.timings.total)}</span>
        <span class="mono why">{exchange.id}</span>
      </p>
      {reductions.length === 0
        ? null
        : <p class="hint">Made smaller for the panel's byte limit: {reductions.join(", ")}</p>}
      {exchange.error === null ? null : <p class="fault">{exchange.error}</p>}
      <div class="pair">
        <section aria-labelledby="request">
          <h2 id="request">Request</h2>
          <Headers headers={exchange.request.headers} of="Request" />
          <Body body={exchange.request.body} length={exchange.request.bodyLength} of="Request" />
        </section>
        <section aria-labelledby="response">
          <h2 id="response">Response</h2>
          <Headers headers={exchange.response.headers} of="Response" />
          {exchange.response.image === null
            ? <Body body={exchange.response.body} length={exchange.response.bodyLength} of="Response" />
            : (
              <>
                {exchange.response.body === null ? null : (
                  <Body
                    body={exchange.response.body}
                    length={exchange.response.bodyLength}
                    of="Response"
                  />
                )}
                <SentImage {...props} />
              </>
            )}
        </section>
      </div>
      <TimingBars timings={exchange.timings} />
    </>,
  );
}

/** Headers, a name and a value each. */
export function Headers({ headers, of }: { headers: Readonly<Record<string, string>>; of: string }) {
  const rows = Object.entries(headers);
  if (rows.length === 0) return <p class="hint">No headers</p>;
  return (
    <dl class="headers wire" aria-label={`${of} headers`}>
      {rows.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A body as it was kept, JSON indented. */
export function Body({ body, length, of }: { body: string | null; length: number | undefined; of: string }) {
  if (body === null) {
    return <p class="hint">{length ? `A body of ${toBytes(length)} that is not text` : "No body"}</p>;
  }
  const kept = new TextEncoder().encode(body).length;
  const indented = indentJson(body);
  const cut = length !== undefined && length > kept;
  return (
    <>
      <h3>
        Body{" "}
        <span class="why">
          {cut ? `first ${toBytes(kept)} of ${toBytes(length)}` : toBytes(length ?? kept)}
        </span>
      </h3>
      <pre
        class="wire wrap tall"
        tabindex={0}
        role="region"
        aria-label={`${of} body`}
      >{indented ?? body}</pre>
      {indented === null ? null : (
        <details>
          <summary>Exactly as it travelled</summary>
          <pre
            class="wire wrap tall"
            tabindex={0}
            role="region"
            aria-label={`${of} body as it travelled`}
          >{body}</pre>
        </details>
      )}
    </>
  );
}

function SentImage({ exchange, image }: ExchangePageProps) {
  const path = `/api/v1/exchanges/${exchange.id}/image`;
  if (image === null) return <p class="hint">Its image is no longer kept.</p>;
  const fits = fitBoth(image, { wide: COLUMN, narrow: PHONE_COLUMN });
  const facts = `${image.width} × ${image.height} px, ${image.mediaType}, ${toBytes(image.bytes)}`;
  return (
    <>
      <h3>
        Image{" "}
        <span class="why">
          {facts}
          {image.mediaType.startsWith("image/") ? <Scale fits={fits} /> : null}
        </span>
      </h3>
      {image.mediaType.startsWith("image/")
        ? (
          <a class={`sent ${scaleClasses(fits)}`} href={path}>
            <Sizers size={image} fits={fits} />
            <img src={path} width={image.width} height={image.height} alt="The image that was sent" />
          </a>
        )
        : (
          <p>
            Raw bytes, which no browser shows. <a href={path}>Download them</a>
          </p>
        )}
    </>
  );
}

function toBytes(bytes: number): string {
  return `${bytes.toLocaleString("en")} ${bytes === 1 ? "byte" : "bytes"}`;
}
