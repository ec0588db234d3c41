import type { PlaylistItem } from "../../database/mod.ts";
import { newId } from "../ids.ts";

/** An item as it is wanted, on whichever device. */
export type WantedItem = Omit<PlaylistItem, "id" | "deviceId" | "position">;

/**
 * The items of a device's new playlist. An item that stays at its place keeps its id, and with it how far the device
 * has come.
 */
export function placeItems(
  deviceId: string,
  wanted: readonly WantedItem[],
  present: readonly PlaylistItem[],
): readonly PlaylistItem[] {
  return wanted.map((item, position) => {
    const before = present[position];
    const id = before?.appId === item.appId ? before.id : newId();
    return { id, deviceId, position, ...item };
  });
}
