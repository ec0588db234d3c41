import { apps1 } from "../apps/apps_1.ts";
import type { DatabaseClient, Row } from "../client.ts";
import { exchangesTable } from "../exchanges/mod.ts";
import {
  readFirst,
  readInteger,
  readJson,
  readOptionalInteger,
  readOptionalText,
  readText,
  readWord,
} from "../row.ts";
import { screensTable } from "../screens/mod.ts";
import { devices2 } from "./devices_2.ts";
import { type DeviceRow, fromColumns } from "./row.ts";

/** What lists of devices are filtered and sorted by. Times in milliseconds since the epoch. */
export interface SurveyedDevice extends
  Pick<
    DeviceRow,
    "id" | "friendlyId" | "hardwareId" | "name" | "model" | "labels" | "provisioning" | "createdAt"
  > {
  /** Its last answered poll, or null before the first; then all below is null as well. */
  readonly seenAt: number | null;
  readonly refreshSeconds: number | null;
  /** Name of the installed app on show, or null where a request brought its own. */
  readonly appName: string | null;
  /** Kind of the app on show, or null where it is no longer installed. */
  readonly appKind: string | null;
  readonly batteryPercent: number | null;
  readonly batteryVolts: number | null;
  readonly charging: boolean | null;
  /** Why the last poll got a drawn problem, or null. */
  readonly problem: string | null;
}

const COLUMNS =
  "d.id, d.friendly_id, d.hardware_id, d.name, d.model, d.labels, d.provisioning, d.created_at, " +
  "s.seen_at, s.refresh_seconds, a.name AS app_name, coalesce(a.kind, s.app ->> 'kind') AS app_kind, " +
  "s.telemetry ->> 'batteryPercent' AS percent, s.telemetry ->> 'batteryVolts' AS volts, " +
  "s.telemetry ->> 'charging' AS charging, e.error";

const TABLES = `${devices2.name} AS d LEFT JOIN ${screensTable} AS s ON s.device_id = d.id ` +
  `LEFT JOIN ${apps1.name} AS a ON a.id = s.app_id ` +
  `LEFT JOIN ${exchangesTable} AS e ON e.id = s.exchange_id`;

/** Every device, newest first, at most `limit`: enough to find those that a list shows, in one statement. */
export async function surveyDevices(
  db: DatabaseClient,
  { limit }: { readonly limit: number },
): Promise<SurveyedDevice[]> {
  const sql = `SELECT ${COLUMNS} FROM ${TABLES} ORDER BY d.id DESC LIMIT ?`;
  return (await db.execute({ sql, args: [limit] })).rows.map(toSurveyed);
}

/** The same of one device, or null. */
export async function surveyDevice(db: DatabaseClient, id: string): Promise<SurveyedDevice | null> {
  const sql = `SELECT ${COLUMNS} FROM ${TABLES} WHERE d.id = ?`;
  return readFirst((await db.execute({ sql, args: [id] })).rows, toSurveyed);
}

/** The devices with these ids, newest first. */
export async function findDevices(db: DatabaseClient, ids: readonly string[]): Promise<DeviceRow[]> {
  const sql = `SELECT * FROM ${devices2.name} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC`;
  return (await db.execute({ sql, args: [JSON.stringify(ids)] })).rows.map(fromColumns);
}

function toSurveyed(row: Row): SurveyedDevice {
  const charging = row["charging"];
  return {
    id: readText(row, "id"),
    friendlyId: readText(row, "friendly_id"),
    hardwareId: readOptionalText(row, "hardware_id"),
    name: readText(row, "name"),
    model: readText(row, "model"),
    labels: readJson(row, "labels"),
    provisioning: readWord(row, "provisioning", ["admitted", "waiting", "refused"]),
    createdAt: readInteger(row, "created_at"),
    seenAt: readOptionalInteger(row, "seen_at"),
    refreshSeconds: readOptionalInteger(row, "refresh_seconds"),
    appName: readOptionalText(row, "app_name"),
    appKind: readOptionalText(row, "app_kind"),
    batteryPercent: toNumber(row["percent"]),
    batteryVolts: toNumber(row["volts"]),
    charging: charging === null || charging === undefined ? null : Number(charging) === 1,
    problem: readOptionalText(row, "error"),
  };
}

/** A number of JSON, or null for whatever else was told. */
function toNumber(value: unknown): number | null {
  return typeof value === "number" || typeof value === "bigint" ? Number(value) : null;
}
