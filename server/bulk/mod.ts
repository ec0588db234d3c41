/** Changes of every device that a selector means, each in one transaction. */
export { changeDevices, type DevicesPatch, LABELS_MAXIMUM } from "./change_devices.ts";
export { expectApps } from "./expect_apps.ts";
export type { Matched } from "./matched.ts";
export { placeItems, type WantedItem } from "./place_items.ts";
export { type PlaylistsChange, setPlaylists } from "./set_playlists.ts";
