import { type DeviceRow, updateDevices } from "../../database/mod.ts";
import { InvalidBodyError } from "../errors.ts";
import type { Services } from "../services.ts";
import { expectApps } from "./expect_apps.ts";
import { matchDevices } from "./match_devices.ts";
import { type Matched, tellChanged } from "./matched.ts";

/** Labels that one device has at most. */
export const LABELS_MAXIMUM = 64;

/** What many devices may be told alike; what is left out stays as it is. */
export interface DevicesPatch
  extends Partial<Pick<DeviceRow, "timeZone" | "defaultAppId" | "sleep" | "refreshSeconds">> {
  /** Laid over the labels of each device; null takes one away. */
  readonly labels?: Readonly<Record<string, string | null>>;
}

/**
 * Changes every device that matches, all or none. Throws InvalidBodyError at `selector`, `default_app_id` or `labels`.
 */
export async function changeDevices(
  services: Services,
  { selector, patch }: { readonly selector: string; readonly patch: DevicesPatch },
): Promise<Matched> {
  return await changeTheseDevices(services, { devices: await matchDevices(services.db, selector), patch });
}

/** The same for devices that were found before. Throws InvalidBodyError at `default_app_id` or `labels`. */
export async function changeTheseDevices(
  services: Services,
  { devices, patch: { labels, ...patch } }: {
    readonly devices: readonly DeviceRow[];
    readonly patch: DevicesPatch;
  },
): Promise<Matched> {
  const { db, clock } = services;
  if (patch.defaultAppId) await expectApps(db, [{ id: patch.defaultAppId, path: "default_app_id" }]);
  const changes = devices.map((device) => ({
    id: device.id,
    patch: { ...patch, ...(labels === undefined ? {} : { labels: mergeLabels(device, labels) }) },
  }));
  return tellChanged(services, await updateDevices(db, changes, clock.now().epochMilliseconds));
}

function mergeLabels(
  { labels, friendlyId }: DeviceRow,
  changes: NonNullable<DevicesPatch["labels"]>,
): DeviceRow["labels"] {
  const merged = Object.entries({ ...labels, ...changes })
    .filter((entry): entry is [string, string] => entry[1] !== null);
  if (merged.length <= LABELS_MAXIMUM) return Object.fromEntries(merged);
  const found = `found ${merged.length} labels on device ${friendlyId} once merged`;
  throw new InvalidBodyError([{ path: "labels", detail: `${found}, expected at most ${LABELS_MAXIMUM}` }]);
}
