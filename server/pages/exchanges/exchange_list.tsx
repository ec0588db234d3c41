/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { ExchangeRow } from "../../../database/mod.ts";
import { Moment, toExactTime } from "../moment.tsx";
import { saySize } from "../say_size.ts";
import { Empty } from "../ui/mod.ts";
import { Status, toMilliseconds } from "./exchange_facts.tsx";
import { type ExchangeFilter, filterPath } from "./filter.ts";

/** A page of the exchange log. */
export interface ExchangeListProps {
  readonly filter: ExchangeFilter;
  /** Newest first. */
  readonly exchanges: readonly ExchangeRow[];
  /** Where it goes on, or null. */
  readonly next: string | null;
  /** The id that this page begins after; null on the newest page, which follows what happens. */
  readonly before: string | null;
  /** Device id to name and time zone. */
  readonly devices: ReadonlyMap<
    string,
    { readonly name: string; readonly friendlyId: string; readonly timeZone: string }
  >;
  readonly now: number;
  /** IANA name, of the server. */
  readonly timeZone: string;
}

/** Exchanges, newest first; on the newest page `live.js` asks for them again when one was added. */
export function ExchangeList(props: ExchangeListProps) {
  const { filter, exchanges, next, before } = props;
  const path = filterPath(filter, before);
  const narrowed = Object.keys(filter).length > 0;
  return (
    <div
      id="exchange-list"
      class="log"
      data-watch={before === null ? "exchange poll press" : undefined}
      hx-get={path}
      hx-trigger="stale"
      hx-swap="outerMorph"
    >
      <Quick filter={filter} />
      {exchanges.length > 0 ? <Table {...props} /> : narrowed
        ? (
          <Empty
            icon="search"
            title={next === null ? "No exchange matches." : "None of the newest exchanges matches."}
          >
            <p>
              <a class="button" href="/exchanges">Show all</a>
            </p>
          </Empty>
        )
        : (
          <Empty icon="database" title="Every poll, press and image fetch will be listed here.">
            <p>
              <a class="button primary" href="/welcome">Point a device here</a>
            </p>
          </Empty>
        )}
      <p class="row more">
        {before === null ? null : <a class="button" href={filterPath(filter)}>Newest</a>}
        {next === null ? null : (
          <a class="button" href={filterPath(filter, next)}>
            {exchanges.length === 0 || narrowed ? "Look further back" : "Older"}
          </a>
        )}
      </p>
    </div>
  );
}

/** What is looked for most, one step away, and the way back to all. */
const QUICK: readonly (readonly [name: string, filter: ExchangeFilter])[] = [
  ["All", {}],
  ["Failed", { outcome: "failed" }],
  ["Slow", { slow: 200 }],
  ["Presses", { text: "event=press" }],
  ["Of no device", { device: "none" }],
];

function Quick({ filter }: { readonly filter: ExchangeFilter }) {
  const here = filterPath(filter);
  return (
    <nav class="quick" aria-label="Shortcuts">
      {QUICK.map(([name, quick]) => {
        const path = filterPath(quick);
        return <a href={path} aria-current={path === here ? "true" : undefined}>{name}</a>;
      })}
    </nav>
  );
}

function Table({ exchanges, devices, now, timeZone }: ExchangeListProps) {
  const slowest = Math.max(1, ...exchanges.map(({ timings }) => timings["total"] ?? 0));
  return (
    <table role="table" class="exchanges">
      <caption class="hidden">Exchanges, newest first</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" class="c-time">Time</th>
          <th role="columnheader" scope="col" class="c-device">Device</th>
          <th role="columnheader" scope="col" class="c-protocol">Protocol</th>
          <th role="columnheader" scope="col">Request</th>
          <th role="columnheader" scope="col" class="c-status">Status</th>
          <th role="columnheader" scope="col" class="c-bytes right">Sent</th>
          <th role="columnheader" scope="col" class="c-total right">Took</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {exchanges.map((exchange) => {
          const device = exchange.deviceId === null ? undefined : devices.get(exchange.deviceId);
          const zone = device?.timeZone ?? timeZone;
          const total = exchange.timings["total"];
          return (
            <tr role="row" id={`row-${exchange.id}`} data-exchange={exchange.id}>
              <td role="cell" class="when">
                <a href={`/exchanges/${exchange.id}`} id={`exchange-${exchange.id}`}>
                  <Moment at={exchange.at} now={now} timeZone={zone} />
                </a>{" "}
                <span class="clock number" aria-hidden="true">
                  {toExactTime(exchange.at, zone).slice(11, 19)}
                </span>
              </td>
              <td role="cell" class="device-name">
                {device === undefined
                  ? <span class="why">{exchange.deviceId === null ? "unknown" : "removed"}</span>
                  : (
                    <>
                      {device.name} <span class="why mono">{device.friendlyId}</span>
                    </>
                  )}
              </td>
              <td role="cell" class="protocol">{exchange.protocol}</td>
              <td role="cell" class="request">
                <span class="mono line" title={`${exchange.method} ${exchange.path}`}>
                  <b>{exchange.method}</b> {exchange.path}
                </span>
                {exchange.error === null
                  ? null
                  : <span class="bad line" title={exchange.error}>{exchange.error}</span>}
              </td>
              <td role="cell" class="status">
                <Status status={exchange.response.status} />
              </td>
              <td role="cell" class="right number bytes">{sentBytes(exchange)}</td>
              <td role="cell" class="right number total">
                {toMilliseconds(total)}
                {total === undefined
                  ? null
                  : <meter class="share" min={0} max={slowest} value={total} aria-hidden="true" />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function sentBytes({ response }: ExchangeRow): string {
  const { bodyLength, body } = response;
  const bytes = bodyLength ?? (body === null ? 0 : new TextEncoder().encode(body).length);
  return saySize(bytes);
}
