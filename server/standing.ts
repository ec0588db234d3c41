import {
  type AppRow,
  type DeviceRow,
  findStanding,
  type PlaylistItem,
  type ScreenRow,
  type StandingRow,
} from "../database/mod.ts";
import { matchesSelector } from "./selectors.ts";
import type { Services } from "./services.ts";

/** How things stand with a device before this visit changes them; read once a visit. */
export interface Standing {
  readonly device: DeviceRow;
  /** What it showed last, or null when it never polled. */
  readonly screen: ScreenRow | null;
  /** Captions that an admin typed, by button. */
  readonly typedLabels: Readonly<Record<string, string>>;
  readonly playlist: readonly PlaylistItem[];
  /** Selectors of queued requests that mean this device. */
  readonly selectors: readonly string[];
  /** Whether any request is queued that means this device, due or not. */
  readonly isQueued: boolean;
  /** The device's own default app; null where it has none, or where that is gone. */
  readonly defaultApp: AppRow | null;
  /** The newest state of the app on show on this device alone, or null. */
  readonly state: StandingRow["state"];
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
