import { type DeviceRow, findStanding, type StandingRow } from "../database/mod.ts";
import { matchesSelector } from "./selectors.ts";
import type { Services } from "./services.ts";

/** How things stand with a device before this visit changes them; read once a visit. */
export interface Standing extends Omit<StandingRow, "queuedSelectors" | "tokenOwner"> {
  /** Selectors of queued requests that mean this device. */
  readonly selectors: readonly string[];
  /** Whether any request is queued that means this device, by its id or by a selector, due or not. */
  readonly isQueued: boolean;
  readonly now: Temporal.Instant;
}

/** Reads how things stand with a device. */
export async function readStanding(services: Services, device: DeviceRow): Promise<Standing> {
  const now = services.clock.now();
  const row = await findStanding(services.db, { by: "id", value: device.id, now: now.epochMilliseconds });
  // One that was removed meanwhile stands with nothing.
  return toStanding(row ?? { ...NOTHING, device }, { device, now });
}

const NOTHING: Omit<StandingRow, "device"> = {
  screen: null,
  typedLabels: {},
  playlist: [],
  queuedSelectors: [],
  isQueued: false,
  defaultApp: null,
  state: null,
  tokenOwner: null,
};

/** A standing of what was read; `device` is the row as it is now, where it has told something new of itself. */
export function toStanding(
  { queuedSelectors, tokenOwner: _tokenOwner, ...row }: StandingRow,
  { device, now }: Pick<Standing, "device" | "now">,
): Standing {
  const selectors = queuedSelectors.filter((selector) => matchesSelector(selector, device.labels));
  return { ...row, device, selectors, isQueued: row.isQueued || selectors.length > 0, now };
}
