import type { IconName } from "../ui/icon.tsx";
import { readList, readNumber, readRecord, readText } from "../ui/read_json.ts";
import { sayAmount } from "../ui/say_amount.ts";
import { isLow, quantityOf, readingIcon, sayTitle, unitSymbol } from "./quantity.ts";
import type { Settings } from "./settings.ts";
import { wordsOf } from "../words/mod.ts";

/** One quantity of one device: its newest value, and its way there. */
export interface Reading {
  readonly name: string;
  readonly title: string;
  readonly icon: IconName;
  readonly value: string;
  readonly unit: string;
  readonly lowest: string;
  readonly highest: string;
  /** A battery that is soon empty. */
  readonly low: boolean;
  /** Milliseconds since the epoch and a value each, earliest first, at least one. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** When the newest value came, in milliseconds since the epoch. */
  readonly at: number;
}

/** Numbers beyond cannot be told from each other. */
const LARGEST = 1e15;
const HOUR = 3_600_000;

/** What a device told, in the order that the settings or the quantities want; nothing where it told nothing. */
export function readReadings(
  value: unknown,
  { settings, locale }: { readonly settings: Settings; readonly locale: string },
): readonly Reading[] {
  const readings = readList(readRecord(value)["series"]).slice(0, 64)
    .flatMap((series) => toReading(series, { settings, locale }));
  const { series: wanted } = settings;
  if (wanted.length > 0) {
    return wanted.flatMap((name) => readings.find((each) => each.name === name.toLowerCase()) ?? []);
  }
  // Volts say nothing that percents do not say better.
  const hasPercent = readings.some(({ name }) => name === "battery_percent");
  return readings.filter(({ name }) => !hasPercent || name !== "battery_voltage")
    .toSorted((a, b) => quantityOf(a.name).order - quantityOf(b.name).order);
}

function toReading(
  series: unknown,
  { settings, locale }: { readonly settings: Settings; readonly locale: string },
): readonly Reading[] {
  const { name, unit, points } = readRecord(series);
  const key = (readText(name) ?? "").toLowerCase();
  const all = readList(points).flatMap((point) => {
    const [at, value] = readList(point);
    const x = typeof at === "string" ? Date.parse(at) : NaN;
    const y = readNumber(value);
    return Number.isFinite(x) && y !== null && Math.abs(y) <= LARGEST ? [{ x, y }] : [];
  }).sort((a, b) => a.x - b.x);
  const last = all[all.length - 1];
  if (key === "" || last === undefined) return [];
  const known = all.filter(({ x }) => x >= last.x - settings.hours * HOUR);
  const values = known.map(({ y }) => y);
  const quantity = quantityOf(key);
  const words = wordsOf(locale);
  const title = sayTitle(quantity.title, words);
  const low = isLow(key, last.y, settings.low_battery);
  const decimals = quantity.decimals ?? decimalsOf(values);
  const say = (amount: number) => sayAmount(amount, { locale, decimals });
  return [{
    name: key,
    // In words, since not all glass has a color or the room for a sign.
    title: low ? words("is_low", { name: title }) : title,
    icon: readingIcon(key, last.y),
    value: say(last.y),
    unit: unitSymbol(readText(unit) ?? ""),
    lowest: say(Math.min(...values)),
    highest: say(Math.max(...values)),
    low,
    points: known,
    at: last.x,
  }];
}

/** Digits after the point: one where there are any, two for what is small. */
function decimalsOf(values: readonly number[]): number {
  if (values.every(Number.isInteger)) return 0;
  const largest = Math.max(...values.map(Math.abs));
  return largest >= 1000 ? 0 : largest >= 1 ? 1 : largest >= 0.1 ? 2 : 6;
}
