import type { TelemetryData, TelemetrySeries, TelemetrySource } from "../../apps/mod.ts";
import {
  type DatabaseClient,
  findDevice,
  findDeviceByFriendlyId,
  sampleTelemetry,
  type TelemetryRow,
} from "../../database/mod.ts";
import { sha256 } from "../../renderers/panels.ts";
import { type DataRef, withUnsaved } from "./data_refs.ts";

/** Readings of a series at most. */
const MOST_POINTS = 500;
const HOUR = 3_600_000;
/** What telemetry is kept for at most. */
const MOST_HOURS = 90 * 24;

/** Quantities that devices tell by themselves: the name that they are stored by, that of the series, and its unit. */
const QUANTITIES: readonly (readonly [key: string, name: string, unit: string])[] = [
  ["batteryVolts", "battery_voltage", "V"],
  ["batteryPercent", "battery_percent", "%"],
  ["rssi", "rssi", "dBm"],
];

/** What a device told of itself in the last hours, thinned. */
export async function telemetryData(
  db: DatabaseClient,
  { device, hours }: TelemetrySource,
  { deviceId, now }: { deviceId: string | null; now: number },
): Promise<DataRef> {
  const id = device === null
    ? deviceId
    : (await findDevice(db, device) ?? await findDeviceByFriendlyId(db, device.toUpperCase()))?.id ?? null;
  if (id === null) {
    const error = device === null ? null : "Cannot find the device of this source";
    return { hash: null, fetchedAt: null, stale: false, error };
  }
  const span = Math.min(MOST_HOURS, Math.max(1, hours)) * HOUR;
  const bucket = Math.max(1, Math.ceil(span / (MOST_POINTS - 1)));
  const rows = await sampleTelemetry(db, { deviceId: id, since: now - span, bucket });
  const text = JSON.stringify({ device: id, series: toSeries(rows) } satisfies TelemetryData);
  const fetchedAt = rows.at(-1)?.at ?? null;
  return withUnsaved({ hash: sha256(text), fetchedAt, stale: false, error: null }, text);
}

/** Series of what is told, in the order in which they were told first. */
function toSeries(rows: readonly Pick<TelemetryRow, "at" | "values">[]): TelemetrySeries[] {
  const series = new Map<string, { unit: string; points: [string, number][] }>();
  const add = (name: string, unit: string, point: [string, number]) => {
    const known = series.get(name) ?? { unit, points: [] };
    known.points.push(point);
    series.set(name, known);
  };
  for (const { at, values } of rows) {
    const when = Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: "second" });
    for (const [key, name, unit] of QUANTITIES) {
      const value = values?.[key];
      if (typeof value === "number") add(name, unit, [when, value]);
    }
    for (const { name, unit, value } of readSensors(values?.["sensors"])) add(name, unit, [when, value]);
  }
  return Array.from(series, ([name, { unit, points }]) => ({ name, unit, points }));
}

interface SensorReading {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
}

/** Sensors of one visit; the second one of a kind has `_2` behind its name. */
function readSensors(sensors: unknown): SensorReading[] {
  if (!Array.isArray(sensors)) return [];
  const counts = new Map<string, number>();
  return sensors.flatMap((record: Record<string, unknown> | null) => {
    const kind = typeof record?.["kind"] === "string" ? record["kind"] : "";
    const text = record?.["value"];
    const value = typeof text === "string" && text.trim() !== "" ? Number(text) : NaN;
    if (kind === "" || !Number.isFinite(value)) return [];
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const unit = typeof record?.["unit"] === "string" ? record["unit"] : "";
    return [{ name: count === 1 ? kind : `${kind}_${count}`, unit, value }];
  });
}
