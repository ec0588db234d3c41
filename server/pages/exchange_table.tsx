/** @jsxRuntime classic */
/** @jsx hono.jsx */
import * as hono from "hono/jsx";
import type { ExchangeRow } from "../../database/mod.ts";
import { Status, toMilliseconds } from "./exchanges/exchange_facts.tsx";
import { Moment } from "./moment.tsx";

/** The last exchanges and what it takes to name their devices. */
export interface ExchangeTableProps {
  /** Newest first. */
  readonly exchanges: readonly ExchangeRow[];
  /** Device id to name. */
  readonly names: ReadonlyMap<string, string>;
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** The last exchanges, newest first; the script `live.js` asks for it again when one was added. */
export function ExchangeTable({ exchanges, names, now, timeZone }: ExchangeTableProps) {
  return (
    <div
      id="exchanges"
      data-watch="poll press"
      hx-get="/dashboard/exchanges"
      hx-trigger="stale"
      hx-swap="outerMorph"
    >
      {exchanges.length === 0
        ? <p class="hint">Every poll, press and image fetch will be listed here.</p>
        : (
          <table role="table">
            <caption class="hidden">The last exchanges, newest first</caption>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col" class="c-time">Time</th>
                <th role="columnheader" scope="col" class="c-device">Device</th>
                <th role="columnheader" scope="col" class="c-protocol">Protocol</th>
                <th role="columnheader" scope="col">Request</th>
                <th role="columnheader" scope="col" class="c-status">Status</th>
                <th role="columnheader" scope="col" class="c-total right">Total</th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {exchanges.map((exchange) => (
                <tr role="row" id={`row-${exchange.id}`} data-exchange={exchange.id}>
                  <td role="cell" class="when">
                    <a href={`/exchanges/${exchange.id}`} id={`exchange-${exchange.id}`}>
                      <Moment at={exchange.at} now={now} timeZone={timeZone} />
                    </a>
                  </td>
                  <td role="cell" class="device-name">{nameOf(exchange, names)}</td>
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
                  <td role="cell" class="right number total">{toMilliseconds(exchange.timings.total)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
    </div>
  );
}

function nameOf({ deviceId }: ExchangeRow, names: ReadonlyMap<string, string>) {
  const name = deviceId === null ? undefined : names.get(deviceId);
  return name === undefined ? <span class="why">{deviceId === null ? "unknown" : "removed"}</span> : name;
}
