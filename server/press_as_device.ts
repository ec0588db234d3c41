import { type DeviceRow, findExchange, findScreen, type ScreenRow } from "../database/mod.ts";
import { isProtocolName, type ProtocolName, protocols, type WireRequest } from "../devices/mod.ts";
import { deviceModel } from "./device_rows.ts";
import { ConflictError, InvalidInputError } from "./errors.ts";
import { newId } from "./ids.ts";
import { completed } from "./open_visit.ts";
import { answerPoll } from "./poll.ts";
import type { PressOutcome } from "./press.ts";
import type { Services } from "./services.ts";
import { createStopwatch } from "./stopwatch.ts";

/** A press that an admin makes in a device's place. */
export interface WebPress {
  readonly button: string;
  /** The caption that he saw, so that a press of another one changes nothing; null where he saw none. */
  readonly value: string | null;
  /** Where devices reach this server. */
  readonly baseUrl: string;
}

/** What a press on the web came to. */
export interface PressedOnWeb {
  /** `none` where the firmware sends no button: it only came by. */
  readonly outcome: PressOutcome;
  readonly exchangeId: string;
}

/** Says in the exchange who sent it, beside what the record itself says. */
const AGENT = "Screen Composer, pressed on the web";

/**
 * Presses a button as the device's firmware would: the request that it sends goes through its protocol and the data
 * path, and becomes an exchange. No token is needed, and none can be had by it: the device is handed over inside.
 * What the glass shows does not count as changed before it polls. Throws ConflictError for a refused device, and
 * InvalidInputError where the press is not taken.
 */
export async function pressAsDevice(
  services: Services,
  device: DeviceRow,
  press: WebPress,
): Promise<PressedOnWeb> {
  if (device.provisioning === "refused") {
    throw new ConflictError(`Cannot press a button of ${device.friendlyId}: it is refused, admit it first`);
  }
  const screen = await findScreen(services.db, device.id);
  const protocol = completed(protocols[spokenBy(device, screen)]);
  const at = services.clock.now();
  const { target, ...sent } = WIRE[protocol.name]({ device, press, uptime: uptimeOf(at) });
  const request = toWire(target, sent);
  const exchangeId = newId();
  const response = await answerPoll(services, {
    exchangeId,
    at,
    protocol,
    request,
    target,
    bodyLength: request.body.length,
    baseUrl: screen?.baseUrl ?? press.baseUrl,
    address: "",
    watch: createStopwatch(),
    abandon: new AbortController(),
    standsFor: device,
  });
  const exchange = await findExchange(services.db, exchangeId);
  if (response.status >= 400 || exchange === null || exchange.inputs === null) {
    throw new InvalidInputError(exchange?.error ?? "Cannot press this button: the server could not answer");
  }
  return { outcome: readOutcome(exchange.inputs["press"]), exchangeId };
}

/** The protocol that a device spoke last, else its model's. */
export function spokenBy(device: DeviceRow, screen: ScreenRow | null): ProtocolName {
  return screen !== null && isProtocolName(screen.protocol) ? screen.protocol : deviceModel(device).protocol;
}

/** What a firmware sends at a press. */
interface Sent {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | null>>;
  readonly json?: Readonly<Record<string, unknown>>;
}

interface Pressing {
  readonly device: DeviceRow;
  readonly press: WebPress;
  readonly uptime: number;
}

/** The request of a press in each protocol, without what would be told of the device's condition. */
const WIRE: Readonly<Record<ProtocolName, (pressing: Pressing) => Sent>> = {
  composer: ({ device, press: { button, value }, uptime }) => {
    const id = hardwareIdOf(device);
    return {
      method: "POST",
      target: "/",
      headers: { "accept": "application/json" },
      json: {
        device: deviceModel(device).reportedAs[0] ?? device.model,
        ...(id === null ? {} : { id }),
        event: "press",
        button,
        ...(value === null ? {} : { value }),
        ts_ms: uptime,
      },
    };
  },
  // This firmware sends no button: a press wakes it, and it comes by at once.
  trmnl: ({ device }) => ({
    method: "GET",
    target: "/api/display",
    headers: {
      "id": hardwareIdOf(device) ?? device.friendlyId,
      "access-token": "none: pressed on the web",
      "model": deviceModel(device).reportedAs[0] ?? null,
      "update-source": "button",
    },
  }),
  screen: ({ device, press: { button, value }, uptime }) => ({
    method: "POST",
    target: `/screens/${device.friendlyId}/press`,
    headers: { "accept": "application/json" },
    json: { button, ...(value === null ? {} : { value }), ts_ms: uptime },
  }),
};

function toWire(target: string, { method, headers, json }: Omit<Sent, "target">): WireRequest {
  const [path = "/", query = ""] = target.split("?");
  const all = {
    ...headers,
    "user-agent": AGENT,
    "content-type": json === undefined ? null : "application/json",
  };
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  return {
    method,
    path,
    query: new URLSearchParams(query),
    headers: new Headers(given),
    body: new TextEncoder().encode(json === undefined ? "" : JSON.stringify(json)),
  };
}

/** The id that a unit sends; one that is known by its model alone sends none. */
function hardwareIdOf({ hardwareId }: DeviceRow): string | null {
  return hardwareId?.startsWith("ONLY:") ? null : hardwareId;
}

let last = 0;

/** In the place of an uptime: the moment, so that no press is taken for another, nor for one of the device. */
function uptimeOf(at: Temporal.Instant): number {
  last = Math.max(last + 1, at.epochMilliseconds);
  return last;
}

function readOutcome(found: unknown): PressOutcome {
  const outcomes: readonly PressOutcome[] = ["applied", "repeated", "stale"];
  return outcomes.find((outcome) => outcome === found) ?? "none";
}
