import type { Row } from "../client.ts";
import {
  readInteger,
  readJson,
  readOptionalInteger,
  readOptionalText,
  readSharedJson,
  readText,
  readWord,
  toJson,
} from "../row.ts";

/** A device as the rest of the server knows it. Times in milliseconds since the epoch. */
export interface DeviceRow {
  readonly id: string;
  /** Short name that a person can type; unique. */
  readonly friendlyId: string;
  /** MAC address or what the unit calls itself; unique where it is known. */
  readonly hardwareId: string | null;
  readonly name: string;
  /** What an admin noted, such as where it hangs: lines of text, or empty. */
  readonly note: string;
  readonly model: string;
  readonly panel: Record<string, unknown>;
  /** Who said so: a panel that the device reported follows its reports, one that an admin chose stays. */
  readonly panelFrom: "device" | "admin";
  /** Admin-given keys and values to select by: `{room: "lobby"}`. */
  readonly labels: Record<string, string>;
  /** IANA name. */
  readonly timeZone: string;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly defaultAppId: string | null;
  readonly refreshSeconds: number | null;
  /** Local times of day, `HH:MM`. */
  readonly sleep: { readonly from: string; readonly to: string } | null;
  readonly provisioning: "admitted" | "waiting" | "refused";
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Columns of the fields that are given. */
export function toColumns(device: Partial<DeviceRow>): Row {
  const columns: Row = {
    id: device.id ?? null,
    friendly_id: device.friendlyId ?? null,
    hardware_id: device.hardwareId ?? null,
    name: device.name ?? null,
    note: device.note ?? null,
    model: device.model ?? null,
    panel: toJson(device.panel),
    panel_from: device.panelFrom ?? null,
    labels: toJson(device.labels),
    time_zone: device.timeZone ?? null,
    locale: device.locale ?? null,
    default_app_id: device.defaultAppId ?? null,
    refresh_seconds: device.refreshSeconds ?? null,
    sleep: toJson(device.sleep),
    provisioning: device.provisioning ?? null,
    created_at: device.createdAt ?? null,
    updated_at: device.updatedAt ?? null,
  };
  const given = Object.entries(device).filter(([, value]) => value !== undefined).map(([field]) =>
    toColumn(field)
  );
  return Object.fromEntries(Object.entries(columns).filter(([column]) => given.includes(column)));
}

/** `friendlyId` to `friendly_id`. */
function toColumn(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A device from its columns. Throws RowError. */
export function fromColumns(row: Row): DeviceRow {
  return {
    id: readText(row, "id"),
    friendlyId: readText(row, "friendly_id"),
    hardwareId: readOptionalText(row, "hardware_id"),
    name: readText(row, "name"),
    note: readText(row, "note"),
    model: readText(row, "model"),
    panel: readSharedJson(row, "panel"),
    panelFrom: readWord(row, "panel_from", ["device", "admin"]),
    labels: readJson(row, "labels"),
    timeZone: readText(row, "time_zone"),
    locale: readText(row, "locale"),
    defaultAppId: readOptionalText(row, "default_app_id"),
    refreshSeconds: readOptionalInteger(row, "refresh_seconds"),
    sleep: readJson(row, "sleep"),
    provisioning: readWord(row, "provisioning", ["admitted", "waiting", "refused"]),
    createdAt: readInteger(row, "created_at"),
    updatedAt: readInteger(row, "updated_at"),
  };
}
