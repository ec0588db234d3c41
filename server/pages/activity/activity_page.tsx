/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { DeviceLogRow, DeviceRow } from "../../../database/mod.ts";
import { DeviceHead } from "../device/device_head.tsx";
import { ExchangeList, type ExchangeListProps } from "../exchanges/exchange_list.tsx";
import { indentJson } from "../exchanges/indent_json.ts";
import { Moment } from "../moment.tsx";
import { Tabs } from "../ui/mod.ts";
import { History } from "./history.tsx";
import type { Series } from "./series.ts";

/** What a device did and told. */
export interface ActivityPageProps {
  readonly device: DeviceRow;
  /** Days that the histories reach back. */
  readonly days: number;
  readonly series: readonly Series[];
  /** Newest first. */
  readonly logs: readonly DeviceLogRow[];
  /** The id to ask for older entries with, or null. */
  readonly olderLogs: string | null;
  readonly exchanges: ExchangeListProps;
  readonly now: number;
}

/** Days that can be chosen. */
export const SPANS = [1, 7, 30, 90] as const;

/** The page of what a device did: battery, signal and intervals over time, its own log, its exchanges. */
export function ActivityPage({ device, days, series, logs, olderLogs, exchanges, now }: ActivityPageProps) {
  const path = `/devices/${device.id}/activity`;
  const address = (span: number) => `${path}?days=${span}`;
  return (
    <>
      <DeviceHead device={device} here="activity" />
      <section class="stack" aria-labelledby="history-title">
        <header class="line-up">
          <h2 id="history-title">History</h2>
          <Tabs
            label="How far back"
            here={address(days)}
            tabs={SPANS.map((span) => ({ href: address(span), name: span === 1 ? "A day" : `${span} days` }))}
          />
        </header>
        <div class="histories">
          {series.map((one) => <History series={one} timeZone={device.timeZone} />)}
        </div>
      </section>
      <section class="block-apart" aria-labelledby="log-title">
        <h2 id="log-title">Its own log</h2>
        {logs.length === 0
          ? (
            <p class="hint">
              It has left no entry. Firmware of the TRMNL family sends its log when something fails.
            </p>
          )
          : (
            <ul class="entries">
              {logs.map(({ id, at, entry, exchangeId }) => (
                <li id={`entry-${id}`}>
                  <a href={`/exchanges/${exchangeId}`}>
                    <Moment at={at} now={now} timeZone={device.timeZone} />
                  </a>
                  <Entry entry={entry} />
                </li>
              ))}
            </ul>
          )}
        {olderLogs === null ? null : (
          <p class="more">
            <a class="button" href={`${address(days)}&log_before=${olderLogs}`}>Older entries</a>
          </p>
        )}
      </section>
      <section class="block-apart" aria-labelledby="exchanges-title">
        <h2 id="exchanges-title">Exchanges</h2>
        <ExchangeList {...exchanges} />
      </section>
    </>
  );
}

/** One entry: its words where it has some, and everything else below. */
function Entry({ entry }: { readonly entry: unknown }) {
  if (typeof entry === "string") return <p class="mono wrap">{entry}</p>;
  const fields = typeof entry === "object" && entry !== null
    ? entry as Readonly<Record<string, unknown>>
    : {};
  const words = [fields["message"], fields["log_message"], fields["error"]].find((word) =>
    typeof word === "string"
  );
  const text = JSON.stringify(entry);
  const whole = indentJson(text) ?? text;
  if (typeof words !== "string") {
    return <pre class="wire wrap" tabindex={0} role="region" aria-label="Log entry">{whole}</pre>;
  }
  return (
    <details>
      <summary>
        <span class="mono wrap">{words}</span>
      </summary>
      <pre class="wire wrap" tabindex={0} role="region" aria-label="Log entry">{whole}</pre>
    </details>
  );
}
