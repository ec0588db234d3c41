import { type DeviceRow, type PlaylistItem, replacePlaylists, updateDevices } from "../../database/mod.ts";
import type { Services } from "../services.ts";
import { type Matched, tellChanged } from "./matched.ts";

/** Gives devices back some of what they had, all or none; those that are gone since are passed over. */
export async function restoreDevices(
  services: Services,
  { devices, fields }: {
    readonly devices: readonly DeviceRow[];
    readonly fields: readonly (keyof DeviceRow)[];
  },
): Promise<Matched> {
  const changes = devices.map((device) => ({
    id: device.id,
    patch: Object.fromEntries(fields.map((field) => [field, device[field]])),
  }));
  const at = services.clock.now().epochMilliseconds;
  return tellChanged(services, await updateDevices(services.db, changes, at));
}

/** Gives devices the playlists back that they had, all or none. */
export async function restorePlaylists(
  services: Services,
  { deviceIds, items }: { readonly deviceIds: readonly string[]; readonly items: readonly PlaylistItem[] },
): Promise<Matched> {
  await replacePlaylists(services.db, deviceIds, items);
  return tellChanged(services, deviceIds);
}
