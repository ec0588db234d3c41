import { readName } from "./identify.ts";
import type { Telemetry, WireHeaders } from "./poll.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const MOST_SENSORS = 32;

/** A decimal number within bounds; undefined for anything else. */
function readNumber(text: string | null, bounds: { from: number; to: number }): number | undefined {
  if (text === null || !/^\s*[+-]?\d{1,12}(\.\d{0,12})?\s*$/.test(text)) return undefined;
  // Adding zero turns the -0 that some text gives into 0, which is what JSON makes of it.
  const value = Number(text) + 0;
  return value >= bounds.from && value <= bounds.to ? value : undefined;
}

function readFlag(text: string | null): boolean | undefined {
  const word = text?.trim().toLowerCase();
  if (word === "true" || word === "1" || word === "yes") return true;
  return word === "false" || word === "0" || word === "no" ? false : undefined;
}

/** Records split by commas, their `name=value` fields by semicolons. What is neither is left out. */
function readSensors(text: string | null): Telemetry["sensors"] {
  if (text === null) return undefined;
  const records = text.slice(0, 16_384).split(",").slice(0, MOST_SENSORS).map((record) => {
    const pairs = record.split(";").flatMap((field) => {
      const at = field.indexOf("=");
      const name = readName(field.slice(0, Math.max(at, 0)), 40);
      return name === null ? [] : [[name, readName(field.slice(at + 1), 120) ?? ""] as const];
    });
    return Object.fromEntries(pairs);
  }).filter((record) => Object.keys(record).length > 0);
  return records.length > 0 ? records : undefined;
}

/**
 * `Battery-Voltage` holds volts (`4.10`), but some clients put their percentage there: a cell never has
 * over 5.5 V, so what is above is a percentage when it may be one, and nothing otherwise.
 */
function readBattery(text: string | null): Pick<Telemetry, "batteryVolts" | "batteryPercent"> {
  if (text?.includes("%")) return { batteryPercent: readNumber(text.replace("%", ""), { from: 0, to: 100 }) };
  const value = readNumber(text, { from: 0, to: 100 });
  if (value === undefined) return {};
  return value > 5.5 ? { batteryPercent: value } : { batteryVolts: value };
}

/** `X-Battery-Voltage` of esp32-photoframe holds millivolts (`3820`). */
function readMillivolts(text: string | null): Pick<Telemetry, "batteryVolts"> {
  const value = readNumber(text, { from: 1000, to: 5500 });
  return value === undefined ? {} : { batteryVolts: value / 1000 };
}

/**
 * What a device reports of its condition, by the header names of the `trmnl` protocol or, with an `X-` before
 * them, of esp32-photoframe, or as `battery` (volts or percent) and `rssi` of a query. Nonsense is left out.
 */
export function readTelemetry(headers: WireHeaders, query = new URLSearchParams()): Telemetry {
  const text = (name: string) => readName(headers.get(name), 120) ?? undefined;
  const found: Mutable<Telemetry> = {
    ...readBattery(headers.get("battery-voltage") ?? query.get("battery")),
    ...readMillivolts(headers.get("x-battery-voltage")),
    charging: readFlag(headers.get("battery-charging") ?? headers.get("x-battery-charging")),
    usbConnected: readFlag(headers.get("usb-connected") ?? headers.get("x-usb-connected")),
    rssi: readNumber(headers.get("rssi") ?? query.get("rssi"), { from: -200, to: 0 }),
    firmware: text("fw-version") ?? text("x-firmware-version"),
    refreshRate: readNumber(headers.get("refresh-rate"), { from: 0, to: 2 ** 31 }),
    updateSource: text("update-source"),
    imageCached: readFlag(headers.get("image-cached")),
    wakeTime: text("wake-time"),
    wifiBand: text("wifi-band"),
    temperatureProfile: text("temperature-profile"),
    sensors: readSensors(headers.get("sensors")),
  };
  const charged = headers.get("percent-charged") ?? headers.get("x-battery-percentage");
  const percent = readNumber(charged, { from: 0, to: 100 });
  if (percent !== undefined) found.batteryPercent = percent;
  const told: Record<string, unknown> = {};
  for (const name in found) {
    const value = found[name as keyof Telemetry];
    if (value !== undefined) told[name] = value;
  }
  return told;
}
