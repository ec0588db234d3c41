/** @jsxRuntime classic */
/** @jsx hono.jsx */
/** @jsxFrag hono.Fragment */
import * as hono from "hono/jsx";
import type { RequestRow } from "../../../database/mod.ts";
import { Moment } from "../moment.tsx";
import { PRIORITIES } from "./request_form.tsx";

/** A request with the names of what it is about. */
export interface RequestLine {
  readonly request: RequestRow;
  readonly what: string;
  /** The device it is for, or null where a selector says. */
  readonly device: { readonly id: string; readonly name: string } | null;
  /** How many devices its selector means now; null where it names one, or where there are too many to look at. */
  readonly matching: number | null;
}

interface LineProps {
  readonly line: RequestLine;
  readonly now: number;
  readonly timeZone: string;
}

/** A request that waits: what it shows, for whom and when. */
export function Waiting({ line, now, timeZone }: LineProps) {
  const { notBefore, expiresAt, priority } = line.request;
  return (
    <div class="request-line">
      <p class="name wrap">{line.what}</p>
      <p class="why">
        For <Target line={line} />
        <Matching count={line.matching} />
        {priority === 0 ? null : `, ${sayPriority(priority)}`}
        {notBefore === null || notBefore <= now ? null : (
          <>
            , starts <Moment at={notBefore} now={now} timeZone={timeZone} focusable />
          </>
        )}
        {expiresAt === null ? null : (
          <>
            , ends <Moment at={expiresAt} now={now} timeZone={timeZone} focusable />
          </>
        )}
      </p>
    </div>
  );
}

/** How many devices may show a request, which is worth a warning where none can. */
function Matching({ count }: { readonly count: number | null }) {
  if (count === null) return null;
  if (count > 0) return <span>{` (${count === 1 ? "1 device" : `${count} devices`})`}</span>;
  return (
    <span>
      , <span class="state warn">which no device has</span>
    </span>
  );
}

function sayPriority(priority: number): string {
  return PRIORITIES.find(([value]) => value === String(priority))?.[1].toLowerCase() ??
    `priority ${priority}`;
}

/** The device that a request is for, or the selector that means some. */
export function Target({ line: { device, request } }: { readonly line: RequestLine }) {
  if (device !== null) return <a href={`/devices/${device.id}`}>{device.name}</a>;
  return request.selector === null
    ? <span>a removed device</span>
    : <code class="mono wrap">{request.selector}</code>;
}

/** What became of a request. */
export function Ending({ line: { request }, now, timeZone }: LineProps) {
  const { status, shownAt, exchangeId } = request;
  if (status !== "shown" || shownAt === null) {
    return <span class={status === "expired" ? "warn" : "why"}>{status}</span>;
  }
  const moment = <Moment at={shownAt} now={now} timeZone={timeZone} focusable={exchangeId === null} />;
  return <span>shown {exchangeId === null ? moment : <a href={`/exchanges/${exchangeId}`}>{moment}</a>}
  </span>;
}
