import type { DeviceRow, ExchangeRow } from "../database/mod.ts";
import type { Protocol, WireRequest, WireResponse } from "../devices/mod.ts";
import { storeBody, storeHeaders, storeTarget } from "./redact.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** One visit under way: what came, by which protocol, and the exchange that it becomes. */
export interface Visit {
  readonly exchangeId: string;
  readonly at: Temporal.Instant;
  readonly protocol: Protocol;
  readonly request: WireRequest;
  /** Path and query as they were sent. */
  readonly target: string;
  /** Bytes of body that were sent, also where only their beginning was kept. */
  readonly bodyLength: number;
  readonly baseUrl: string;
  /** Where it came from, past the proxies that are believed. */
  readonly address: string;
  readonly watch: Stopwatch;
  /** Aborted once the visit is answered without its data path, which must then write nothing any more. */
  readonly abandon: AbortController;
  /**
   * The device that an admin stands in for, by a press on the web: nobody has to prove who comes, and nothing of the
   * answer counts as shown, since the glass gets none of it. Set by `press_as_device.ts` alone.
   */
  readonly standsFor?: DeviceRow;
}

/** What else is known of an exchange once it is answered. */
export type ExchangeFacts =
  & Partial<Pick<ExchangeRow, "deviceId" | "appId" | "requestId" | "error" | "inputs">>
  & {
    /** Hash of the image that was sent, or that the answer names. */
    readonly image?: string | null;
  };

/** The row of an answered visit, secrets redacted and long bodies cut. */
export function toExchange(
  visit: Omit<Visit, "protocol"> & { protocol: { name: string } },
  response: WireResponse,
  facts: ExchangeFacts,
): ExchangeRow {
  const { image = null, ...known } = facts;
  const sent = typeof response.body === "string"
    ? storeBody(response.body)
    : storeBody(null, response.body?.length);
  return {
    id: visit.exchangeId,
    at: visit.at.epochMilliseconds,
    deviceId: null,
    appId: null,
    requestId: null,
    error: null,
    inputs: null,
    ...known,
    protocol: visit.protocol.name,
    method: visit.request.method,
    path: storeTarget(visit.target),
    request: {
      headers: storeHeaders(visit.request.headers),
      ...storeBody(visit.request.body, visit.bodyLength),
    },
    response: {
      status: response.status,
      headers: storeHeaders(Object.entries(response.headers)),
      ...sent,
      image,
    },
    timings: visit.watch.read(),
  };
}
