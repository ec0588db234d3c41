import type { z } from "@hono/zod-openapi";
import { type DatabaseClient, type DeviceRow, listScreens, type ScreenRow } from "../../../database/mod.ts";
import type { deviceSchema } from "./device_schema.ts";
import { toTime } from "./time.ts";

/** A device as the API says it. */
export type DeviceJson = z.infer<typeof deviceSchema>;

/** Devices as the API says them, with what each has on show, in the order given. */
export async function toDevicesJson(
  db: DatabaseClient,
  devices: readonly DeviceRow[],
): Promise<DeviceJson[]> {
  const screens = await listScreens(db, devices.map((device) => device.id));
  const byDevice = new Map(screens.map((screen) => [screen.deviceId, screen]));
  return devices.map((device) => toDeviceJson(device, byDevice.get(device.id) ?? null));
}

/** One device and what it has on show; null before its first poll. */
export function toDeviceJson(device: DeviceRow, screen: ScreenRow | null): DeviceJson {
  return {
    id: device.id,
    friendly_id: device.friendlyId,
    hardware_id: device.hardwareId,
    name: device.name,
    note: device.note,
    model: device.model,
    panel: device.panel,
    labels: device.labels,
    time_zone: device.timeZone,
    locale: device.locale,
    default_app_id: device.defaultAppId,
    refresh_seconds: device.refreshSeconds,
    sleep: device.sleep,
    provisioning: device.provisioning,
    last_seen_at: screen === null ? null : toTime(screen.seenAt),
    telemetry: toSnakeCase(screen?.telemetry ?? {}),
    on_show: screen === null ? null : {
      app_id: screen.appId,
      request_id: screen.requestId,
      exchange_id: screen.exchangeId,
      image: screen.imageHash,
    },
    created_at: toTime(device.createdAt),
  };
}

function toSnakeCase(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const rename = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [rename(name), value]));
}
