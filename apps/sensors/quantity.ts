import type { IconName } from "../ui/icon.tsx";
import { oneLine } from "../ui/plain_text.ts";
import { type Say, type WordName } from "../words/mod.ts";

/** How a quantity is called and drawn. */
export interface Quantity {
  readonly title: string;
  readonly icon: IconName;
  /** Digits after the point; null for as many as its readings have. */
  readonly decimals: number | null;
  /** Where it stands among others, lowest first. */
  readonly order: number;
}

/** Quantities that sensors measure, by the names that they go by, in the order in which they are shown. */
const QUANTITIES:
  readonly (readonly [names: readonly string[], title: string, icon: IconName, decimals?: number])[] = [
    [["temperature", "temp", "air_temperature"], "Temperature", "thermometer"],
    [["humidity", "relative_humidity"], "Humidity", "humidity", 0],
    [["co2", "carbon_dioxide", "eco2"], "CO₂", "leaf", 0],
    [["pressure", "air_pressure", "barometer"], "Pressure", "pressure", 0],
    [["pm25", "pm2_5", "pm2.5"], "Fine dust", "wind", 0],
    [["pm10"], "Dust", "wind", 0],
    [["voc", "tvoc"], "Vapors", "wind", 0],
    [["illuminance", "light", "lux"], "Light", "lightbulb", 0],
    [["uv", "uv_index"], "UV", "uv"],
    [["moisture", "soil_moisture"], "Moisture", "droplet", 0],
    [["wind", "wind_speed"], "Wind", "wind"],
    [["rain", "rainfall", "precipitation"], "Rain", "rain"],
    [["noise", "sound"], "Noise", "volume", 0],
    [["motion", "occupancy", "presence"], "Motion", "walk", 0],
    [["power"], "Power", "bolt"],
    [["energy"], "Energy", "plug"],
    [["current"], "Current", "plug"],
    [["voltage"], "Voltage", "bolt"],
  ];

const BATTERY = "battery_percent";
const VOLTAGE = "battery_voltage";
const SIGNAL = "rssi";

/** What a series is, by its name; `temperature_2` is a second one, and what nobody knows is called by its name. */
export function quantityOf(name: string): Quantity {
  const own = name.toLowerCase();
  if (own === BATTERY || own === VOLTAGE) {
    const isVoltage = own === VOLTAGE;
    return {
      title: "Battery",
      icon: "battery-full",
      decimals: isVoltage ? 2 : 0,
      order: QUANTITIES.length + 1,
    };
  }
  if (own === SIGNAL) {
    return { title: "Signal", icon: "wifi", decimals: 0, order: QUANTITIES.length + 2 };
  }
  const [, base = own, number] = /^(.*?)(?:_(\d{1,2}))?$/.exec(own) ?? [];
  const whole = QUANTITIES.findIndex(([names]) => names.includes(own));
  const order = whole >= 0 ? whole : QUANTITIES.findIndex(([names]) => names.includes(base));
  const found = QUANTITIES[order];
  if (found === undefined) {
    const words = oneLine(name.replaceAll("_", " "));
    const title = words.slice(0, 1).toUpperCase() + words.slice(1);
    return { title: title || "Reading", icon: "gauge", decimals: null, order: QUANTITIES.length };
  }
  const [, title, icon, decimals = null] = found;
  const counted = whole >= 0 || number === undefined ? title : `${title} ${number}`;
  return { title: counted, icon, decimals, order };
}

/** Titles of quantities that have a word. */
const TITLES: Readonly<Record<string, WordName>> = {
  Temperature: "temperature",
  Humidity: "air_humidity",
  Pressure: "pressure",
  Light: "light",
  Motion: "motion",
  Power: "power",
  Energy: "energy",
  Battery: "battery",
  Signal: "signal",
  "Fine dust": "fine_dust",
  Dust: "dust",
  Vapors: "vapors",
  Moisture: "moisture",
  Wind: "wind_speed",
  Rain: "rain",
  Noise: "noise",
  Current: "current",
  Voltage: "voltage",
  Reading: "reading",
};

/** The title of a quantity in the language of a screen, with the number of a second sensor behind it. */
export function sayTitle(title: string, say: Say): string {
  const [, base = title, number = ""] = /^(.*?)( \d{1,2})?$/.exec(title) ?? [];
  const name = Object.hasOwn(TITLES, base) ? TITLES[base] : undefined;
  return name === undefined ? title : say(name) + number;
}

/** How units that sensors spell out are written. */
const UNITS: Readonly<Record<string, string>> = {
  celsius: "°C",
  c: "°C",
  fahrenheit: "°F",
  f: "°F",
  kelvin: "K",
  percent: "%",
  percentage: "%",
  hectopascal: "hPa",
  pascal: "Pa",
  millibar: "mbar",
  lux: "lx",
  volt: "V",
  volts: "V",
  watt: "W",
  watts: "W",
  ampere: "A",
  decibel: "dB",
};

/** A unit in its symbol, at most 12 characters. */
export function unitSymbol(unit: string): string {
  const word = oneLine(unit);
  const key = word.toLowerCase();
  return Object.hasOwn(UNITS, key) ? UNITS[key]! : word.slice(0, 12).toWellFormed();
}

/** A single lithium cell is about empty below, in volts. */
const LOW_VOLTS = 3.5;

/** The icon of a series whose newest value is known: fuller or emptier, stronger or weaker. */
export function readingIcon(name: string, value: number): IconName {
  if (name === BATTERY) {
    return value < 10
      ? "battery-empty"
      : value < 35
      ? "battery-low"
      : value < 75
      ? "battery-half"
      : "battery-full";
  }
  if (name === VOLTAGE) {
    return value < LOW_VOLTS ? "battery-low" : value < 3.85 ? "battery-half" : "battery-full";
  }
  if (name === SIGNAL) return value < -80 ? "wifi-low" : value < -67 ? "wifi-medium" : "wifi";
  return quantityOf(name).icon;
}

/** True for a battery that is soon empty. */
export function isLow(name: string, value: number, lowPercent: number): boolean {
  if (lowPercent === 0) return false;
  return name === BATTERY ? value < lowPercent : name === VOLTAGE && value < LOW_VOLTS;
}
