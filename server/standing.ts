import {
  type DeviceRow,
  findLabels,
  findPlaylist,
  findScreen,
  type PlaylistItem,
  queuedSelectors,
  type ScreenRow,
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
  readonly now: Temporal.Instant;
}

/** Reads how things stand with a device. */
export async function readStanding(services: Services, device: DeviceRow): Promise<Standing> {
  const { db, clock } = services;
  const [screen, typedLabels, playlist, queued] = await Promise.all([
    findScreen(db, device.id),
    findLabels(db, device.id),
    findPlaylist(db, device.id),
    queuedSelectors(db),
  ]);
  const selectors = queued.filter((selector) => matchesSelector(selector, device.labels));
  return { device, screen, typedLabels, playlist, selectors, now: clock.now() };
}
