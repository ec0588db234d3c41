import { listPlaylists, type PlaylistItem, replacePlaylists } from "../../database/mod.ts";
import type { Services } from "../services.ts";
import { expectApps } from "./expect_apps.ts";
import { matchDevices } from "./match_devices.ts";
import { type Matched, tellChanged } from "./matched.ts";
import { placeItems, type WantedItem } from "./place_items.ts";

/** The same playlist for many devices. */
export interface PlaylistsChange {
  readonly selector: string;
  /** In their order; none takes the playlists away. */
  readonly items: readonly WantedItem[];
}

/**
 * Puts one playlist in the place of that of every device that matches, all or none. Throws InvalidBodyError at
 * `selector` or at `items.<index>.app_id`.
 */
export async function setPlaylists(
  services: Services,
  { selector, items }: PlaylistsChange,
): Promise<Matched> {
  const { db } = services;
  await expectApps(db, items.map(({ appId }, index) => ({ id: appId, path: `items.${index}.app_id` })));
  const ids = (await matchDevices(db, selector)).map(({ id }) => id);
  const present = new Map<string, PlaylistItem[]>();
  for (const item of await listPlaylists(db, ids)) {
    present.set(item.deviceId, [...present.get(item.deviceId) ?? [], item]);
  }
  await replacePlaylists(db, ids, ids.flatMap((id) => placeItems(id, items, present.get(id) ?? [])));
  return tellChanged(services, ids);
}
