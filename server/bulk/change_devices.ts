import { ConstraintError, type DeviceRow, findDevices, updateDevices } from "../../database/mod.ts";
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

/** How often it is done anew because labels changed in between. */
const ATTEMPTS = 30;

/**
 * Changes every device that matches, all or none: those that match when it is written, each with the labels that it has
 * then. Throws InvalidBodyError at `selector`, `default_app_id` or `labels`.
 */
export async function changeDevices(
  services: Services,
  { selector, patch }: { readonly selector: string; readonly patch: DevicesPatch },
): Promise<Matched> {
  return await change(services, { find: () => matchDevices(services.db, selector), patch: toChange(patch) });
}

/** The same for devices that were chosen before. Throws InvalidBodyError at `default_app_id` or `labels`. */
export async function changeTheseDevices(
  services: Services,
  { deviceIds, patch }: { readonly deviceIds: readonly string[]; readonly patch: DevicesPatch },
): Promise<Matched> {
  return await change(services, { find: () => findDevices(services.db, deviceIds), patch: toChange(patch) });
}

/** Gives devices back the labels of these keys that they had, all or none; labels of other keys stay as they are now. */
export async function restoreLabels(
  services: Services,
  { devices, keys }: { readonly devices: readonly DeviceRow[]; readonly keys: readonly string[] },
): Promise<Matched> {
  const before = new Map(devices.map(({ id, labels }) => [id, labels]));
  const labels = ({ id }: DeviceRow) =>
    Object.fromEntries(keys.map((key) => [key, before.get(id)?.[key] ?? null]));
  return await change(services, {
    find: () => findDevices(services.db, [...before.keys()]),
    patch: { labels },
  });
}

type LabelChanges = NonNullable<DevicesPatch["labels"]>;

/** A patch whose labels each device has its own for. */
interface Change extends Omit<DevicesPatch, "labels"> {
  readonly labels?: (device: DeviceRow) => LabelChanges;
}

function toChange({ labels, ...patch }: DevicesPatch): Change {
  return labels === undefined ? patch : { ...patch, labels: () => labels };
}

async function change(
  services: Services,
  { find, patch: { labels, ...patch } }: {
    readonly find: () => Promise<readonly DeviceRow[]>;
    readonly patch: Change;
  },
): Promise<Matched> {
  const { db, clock } = services;
  if (patch.defaultAppId) await expectApps(db, [{ id: patch.defaultAppId, path: "default_app_id" }]);
  for (let attempt = 1;; attempt++) {
    const changes = (await find()).map((device) => ({
      id: device.id,
      patch: { ...patch, ...(labels === undefined ? {} : { labels: mergeLabels(device, labels(device)) }) },
      labelsWere: device.labels,
    }));
    try {
      return tellChanged(services, await updateDevices(db, changes, clock.now().epochMilliseconds));
    } catch (error) {
      if (!(error instanceof ConstraintError) || attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
    }
  }
}

function mergeLabels(
  { labels, friendlyId }: DeviceRow,
  changes: LabelChanges,
): DeviceRow["labels"] {
  const merged = Object.entries({ ...labels, ...changes })
    .filter((entry): entry is [string, string] => entry[1] !== null);
  if (merged.length <= LABELS_MAXIMUM) return Object.fromEntries(merged);
  const found = `found ${merged.length} labels on device ${friendlyId} once merged`;
  throw new InvalidBodyError([{ path: "labels", detail: `${found}, expected at most ${LABELS_MAXIMUM}` }]);
}
