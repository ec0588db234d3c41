import {
  type DatabaseClient,
  deleteToken,
  type DeviceRow,
  insertToken,
  listTokens,
} from "../../database/mod.ts";
import { createSimulator, type ProtocolName, type SimulatedDevice, type Visit } from "../../devices/mod.ts";
import { hashSecret, newSecret } from "../auth/secret.ts";
import type { Clock } from "../clock.ts";
import { deviceModel, devicePanel } from "../device_rows.ts";

/** Key of the label that tells simulated devices from real ones. */
export const SIMULATED = "simulated";

/** Whether the simulator made a device. */
export function isSimulated({ labels }: Pick<DeviceRow, "labels">): boolean {
  return labels[SIMULATED] !== undefined;
}

/** Simulated devices that are kept switched on; the one that was used longest ago is switched off for another. */
const SWITCHED_ON = 50;
/** Visits that are remembered of each. */
const VISITS = 12;
const TOKEN_NAME = "simulator";

/** Where its token is kept, and what time it is. */
export interface Kept {
  readonly db: DatabaseClient;
  readonly clock: Clock;
}

/** One visit that a simulated device made. */
export interface PastVisit {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The button that was pressed, or null where it came by itself. */
  readonly button: string | null;
  readonly visit: Visit;
}

/** A simulated device that is switched on: what is on its glass, and where it was. */
export interface SwitchedOn {
  readonly protocol: ProtocolName;
  /** Newest first. */
  readonly visits: readonly PastVisit[];
  /** Comes by, or presses a button, by its protocol. Throws SimulationError. */
  visit(button: string | null): Promise<void>;
}

/** Simulated devices that are switched on in this process. */
export interface Simulators {
  /** The device, switched on with a token of its own if it was not; as firmware, it begins anew then. */
  switchOn(
    services: Kept,
    device: DeviceRow,
    network: { readonly dispatch: (request: Request) => Promise<Response>; readonly url: string },
  ): Promise<SwitchedOn>;
}

/** No simulated device is switched on yet. */
export function createSimulators(): Simulators {
  const on = new Map<string, SwitchedOn>();
  return {
    async switchOn(services, device, network) {
      const known = on.get(device.id);
      const found = known ?? await start(services, device, network);
      on.delete(device.id);
      on.set(device.id, found);
      const [oldest] = on.keys();
      if (on.size > SWITCHED_ON && oldest !== undefined) on.delete(oldest);
      return found;
    },
  };
}

async function start(
  { db, clock }: Kept,
  device: DeviceRow,
  { dispatch, url }: { readonly dispatch: (request: Request) => Promise<Response>; readonly url: string },
): Promise<SwitchedOn> {
  // What a process before this one left: nobody knows that token any more.
  for (const token of await listTokens(db, { kind: "device", deviceId: device.id })) {
    if (token.name === TOKEN_NAME) await deleteToken(db, token.hash);
  }
  const token = newSecret();
  const createdAt = clock.now().epochMilliseconds;
  const row = { hash: hashSecret(token), deviceId: device.id, name: TOKEN_NAME, createdAt, expiresAt: null };
  await insertToken(db, { kind: "device", ...row });
  const model = deviceModel(device);
  const protocol = (device.labels["protocol"] as ProtocolName | undefined) ?? model.protocol;
  const simulated = createSimulator(protocol, {
    url,
    token,
    id: device.hardwareId,
    friendlyId: device.friendlyId,
    model: model.reportedAs[0] ?? null,
    extension: devicePanel(device).encoding,
    uptime: () => clock.now().epochMilliseconds - createdAt,
    fetch: (address, init) => dispatch(toRequest(address, init)),
  });
  const visits: PastVisit[] = [];
  return {
    protocol,
    visits,
    async visit(button) {
      const at = clock.now().epochMilliseconds;
      visits.unshift({ at, button, visit: await come(simulated, button) });
      visits.length = Math.min(visits.length, VISITS);
    },
  };
}

async function come(device: SimulatedDevice, button: string | null): Promise<Visit> {
  return button === null ? await device.poll() : await device.press(button);
}

function toRequest(address: string, init: RequestInit): Request {
  const headers = new Headers(init.headers);
  headers.set("user-agent", "Screen Composer simulator");
  return new Request(address, { ...init, headers });
}
