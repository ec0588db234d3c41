import { SimulationError } from "./errors.ts";
import type { Panel } from "../renderers/mod.ts";
import type { ProtocolName } from "./poll.ts";

/** What a simulated device is and whom it asks. */
export interface SimulatorOptions {
  /** The server's address, without a path: `http://127.0.0.1:8080`. */
  readonly url: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** MAC or serial number; null for a device that sends none. */
  readonly id: string | null;
  readonly token: string | null;
  /** Six characters; the `screen` protocol asks by them. */
  readonly friendlyId: string | null;
  /** The model's name as its firmware spells it, or null for a device that sends none. */
  readonly model: string | null;
  /** The glass, reported as `Width` and `Height` and held against what comes; null to report none. */
  readonly panel: Panel | null;
  /** The encoding that the `screen` protocol asks for. */
  readonly extension: string;
  /** Milliseconds since the device started. */
  readonly uptime: () => number;
}

/** One request that a simulated device made, and what came back. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** An image as it came. */
export interface ReceivedImage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The `Content-Type` header, or an empty text. */
  readonly mediaType: string;
}

/** What a device has after it came by. */
export interface Visit {
  /** Requests of this visit, in their order. */
  readonly exchanges: readonly Received[];
  /** Captions on show, where the protocol tells them. */
  readonly labels: Readonly<Record<string, string>> | null;
  /** What the server says in words. */
  readonly text: string | null;
  /** What is on the glass, whether it came now or before. */
  readonly image: ReceivedImage | null;
  /** Seconds until the server wants the device again. */
  readonly refreshSeconds: number | null;
  /** Why firmware would have misbehaved; empty when all is well. */
  readonly faults: readonly string[];
}

/** A press as a device sends it; what is left out is what a good device would send. */
export interface SimulatedPress {
  readonly value?: string;
  readonly uptime?: number;
}

/** The device side of a protocol. It keeps its token, captions and image between visits. */
export interface SimulatedDevice {
  readonly protocol: ProtocolName;
  /** Comes by. Throws SimulationError when the server cannot be reached. */
  poll(): Promise<Visit>;
  /** Presses a button. Throws SimulationError when the server cannot be reached. */
  press(button: string, press?: SimulatedPress): Promise<Visit>;
  /** Leaves log entries, where the protocol has a log. Throws SimulationError when the server cannot be reached. */
  log(entries: readonly unknown[]): Promise<Visit>;
}

/** Headers without those that have no value. */
export function toHeaders(headers: Readonly<Record<string, string | number | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => value === null ? [] : [[name, String(value)]]),
  );
}

/** Asks the server for a path, or for an absolute address, and takes whatever comes, whole. */
export async function exchange(
  { url, fetch }: Pick<SimulatorOptions, "url" | "fetch">,
  path: string,
  request: { readonly method?: string; readonly headers?: Record<string, string>; readonly json?: unknown } =
    {},
): Promise<Received> {
  const { method = "GET", headers = {}, json } = request;
  const address = URL.canParse(path) ? path : new URL(path, url).href;
  const withType = json === undefined ? headers : { "content-type": "application/json", ...headers };
  const body = json === undefined ? null : JSON.stringify(json);
  try {
    const response = await fetch(address, { method, headers: withType, body, redirect: "manual" });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { method, url: address, status: response.status, headers: response.headers, bytes };
  } catch (cause) {
    throw new SimulationError(`Cannot reach ${address}: no answer came`, { url: address, cause });
  }
}

/** The JSON object of an answer, or null when there is none. */
export function readAnswer({ bytes }: Received): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === "object" && value !== null ? value as Record<string, unknown> : null;
  } catch {
    return null;
  }
}

/** The image of an answer. */
export function toImage({ bytes, headers }: Received): ReceivedImage {
  return { bytes, mediaType: headers.get("content-type") ?? "" };
}
