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
  await expectItems(services, items);
  const ids = (await matchDevices(services.db, selector)).map(({ id }) => id);
  return await place(services, ids, items);
}

/** The same for devices that were found before. Throws InvalidBodyError at `items.<index>.app_id`. */
export async function setPlaylistsOf(
  services: Services,
  { deviceIds, items }: { readonly deviceIds: readonly string[]; readonly items: readonly WantedItem[] },
): Promise<Matched> {
  await expectItems(services, items);
  return await place(services, deviceIds, items);
}

async function expectItems({ db }: Services, items: readonly WantedItem[]): Promise<void> {
  await expectApps(db, items.map(({ appId }, index) => ({ id: appId, path: `items.${index}.app_id` })));
}

async function place(
  services: Services,
  ids: readonly string[],
  items: readonly WantedItem[],
): Promise<Matched> {
  const { db } = services;
  const present = new Map<string, PlaylistItem[]>();
  for (const item of await listPlaylists(db, ids)) {
    present.set(item.deviceId, [...present.get(item.deviceId) ?? [], item]);
  }
  await replacePlaylists(db, ids, ids.flatMap((id) => placeItems(id, items, present.get(id) ?? [])));
  return tellChanged(services, ids);
}
