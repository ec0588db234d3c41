import { type DeviceRow, findPlaylist, type PlaylistItem, replacePlaylist } from "../database/mod.ts";
import { expectApps, placeItems, type WantedItem } from "./bulk/mod.ts";
import type { Services } from "./services.ts";

/** Puts another rotation in the place of a device's. Throws InvalidBodyError where an app is not installed. */
export async function setPlaylist(
  services: Services,
  device: DeviceRow,
  wanted: readonly WantedItem[],
): Promise<readonly PlaylistItem[]> {
  const { db, clock, events } = services;
  await expectApps(db, wanted.map(({ appId }, index) => ({ id: appId, path: `${index}.app_id` })));
  const items = placeItems(device.id, wanted, await findPlaylist(db, device.id));
  await replacePlaylist(db, device.id, items);
  events.emit({ kind: "device", at: clock.now(), deviceId: device.id, id: device.id });
  return items;
}
