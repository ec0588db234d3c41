import {
  modelForClaim,
  panelForClaim,
  panelForProtocol,
  type ProtocolName,
  protocols,
} from "../../devices/mod.ts";
import { panelToJson } from "../../renderers/mod.ts";

/** One of a numbered fleet: everything about it follows from its number. */
export interface FleetDevice {
  readonly number: number;
  readonly protocol: ProtocolName;
  /** 26 characters, as ids are. */
  readonly id: string;
  readonly friendlyId: string;
  readonly hardwareId: string;
  readonly token: string;
  /** Headers of a poll, without `Host`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Path and query of a poll. */
  readonly target: string;
}

/** Of eight devices four are of the TRMNL family, two fetch the bytes themselves and two draw their own captions. */
const PROTOCOLS: readonly ProtocolName[] = [
  "trmnl",
  "screen",
  "trmnl",
  "composer",
  "trmnl",
  "screen",
  "trmnl",
  "composer",
];

/** The device with this number, from 0. */
export function fleetDevice(number: number): FleetDevice {
  const protocol = PROTOCOLS[number % PROTOCOLS.length]!;
  const digits = number.toString(16).toUpperCase().padStart(6, "0");
  const friendlyId = digits;
  const hardwareId = `02:00:00:${digits.match(/../g)!.join(":")}`;
  const token = `token-of-device-${digits}`;
  const headers = HEADERS[protocol]({ hardwareId, token });
  const target =
    { trmnl: "/api/display", screen: `/screens/${friendlyId}.png`, composer: "/?event=init" }[protocol];
  return {
    number,
    protocol,
    id: `01J0000000${number.toString().padStart(16, "0")}`,
    friendlyId,
    hardwareId,
    token,
    headers,
    target,
  };
}

const HEADERS: Readonly<
  Record<ProtocolName, (of: { hardwareId: string; token: string }) => Record<string, string>>
> = {
  trmnl: ({ hardwareId, token }) => ({
    "ID": hardwareId,
    "Access-Token": token,
    "Accept": "application/json",
    "User-Agent": "ESP32HTTPClient",
    "Refresh-Rate": "900",
    "Battery-Voltage": "4.08",
    "FW-Version": "1.7.1",
    "Model": "og",
    "RSSI": "-61",
    "Width": "800",
    "Height": "480",
  }),
  screen: ({ token }) => ({ "Access-Token": token, "User-Agent": "ESPHome/2026.2", "Accept": "*/*" }),
  composer: ({ hardwareId }) => ({
    "ID": hardwareId,
    "Model": "M5StickCPLUS2",
    "Accept": "application/json",
    "User-Agent": "ESP32HTTPClient",
  }),
};

/** The request of a poll as it travels. */
export function pollBytes(device: FleetDevice, host: string): Uint8Array {
  const headers = Object.entries({ Host: host, ...device.headers }).map(([name, value]) =>
    `${name}: ${value}`
  );
  return new TextEncoder().encode([`GET ${device.target} HTTP/1.1`, ...headers, "", ""].join("\r\n"));
}

/** Model and panel of a device of each protocol as the server has them once such a device has told of itself. */
export function fleetGlass(protocol: ProtocolName): { readonly model: string; readonly panel: string } {
  const { headers, target } = fleetDevice(PROTOCOLS.indexOf(protocol));
  const [path = "", query = ""] = target.split("?");
  const reading = protocols[protocol].read({
    method: "GET",
    path,
    query: new URLSearchParams(query),
    headers: new Headers(headers),
    body: new Uint8Array(),
  });
  if (!("poll" in reading)) throw new Error(`Cannot make a fleet: ${reading.refusal.detail}`);
  const { claim } = reading.poll;
  const model = modelForClaim(claim, protocol);
  const panel = panelForClaim(claim, panelForProtocol(model, protocol));
  return { model: model.id, panel: JSON.stringify(panelToJson(panel)) };
}
