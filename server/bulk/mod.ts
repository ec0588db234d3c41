/** Changes of every device that a selector means, each in one transaction. */
export {
  changeDevices,
  changeTheseDevices,
  type DevicesPatch,
  LABELS_MAXIMUM,
  restoreLabels,
} from "./change_devices.ts";
export { expectApps } from "./expect_apps.ts";
export type { Matched } from "./matched.ts";
export { placeItems, type WantedItem } from "./place_items.ts";
export { type PlaylistsChange, setPlaylists, setPlaylistsOf } from "./set_playlists.ts";
export { decideDevices } from "./decide_devices.ts";
export { type QueuedApp, queueForDevices } from "./queue_for_devices.ts";
export { restoreDevices, restorePlaylists } from "./restore_devices.ts";
