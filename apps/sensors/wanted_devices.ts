import type { Settings } from "./settings.ts";

/** The chosen devices, else the one that shows the screen. */
export function wanted({ devices }: Settings): Settings["devices"] {
  return devices.length > 0 ? devices : [{ device: "", title: "" }];
}

/** The name of the source of the device at this place among the wanted. */
export function sourceName(index: number): string {
  return `device_${index + 1}`;
}
