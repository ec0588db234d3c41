import type { Telemetry } from "../../../devices/mod.ts";

/** One figure of a device over time. */
export interface Series {
  readonly id: "battery" | "signal" | "interval";
  readonly name: string;
  /** `%`, `V`, `dBm`, `min`, `s`. */
  readonly unit: string;
  /** Oldest first; times in milliseconds. */
  readonly points: readonly (readonly [at: number, value: number])[];
}

/** What a device told at a time. */
export interface Told {
  readonly at: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Minutes between polls below which all are told in seconds. */
const SHORT = 3;

/** Battery in percent where the device tells that, else in volts; signal in dBm; minutes between polls, or seconds where none is long. */
export function toSeries(told: readonly Told[], polls: readonly number[], since: number): readonly Series[] {
  const of = (name: keyof Telemetry) =>
    told.flatMap(({ at, values }): [number, number][] => {
      const value = values[name];
      return typeof value === "number" && Number.isFinite(value) ? [[at, value]] : [];
    });
  const percent = of("batteryPercent");
  const minutes = toIntervals(polls, since);
  const [unit, scale] = minutes.every(([, value]) => value < SHORT) ? ["s", 60] : ["min", 1];
  const battery = percent.length > 0 ? percent : of("batteryVolts");
  return [
    { id: "battery", name: "Battery", unit: percent.length > 0 ? "%" : "V", points: battery },
    { id: "signal", name: "Signal", unit: "dBm", points: of("rssi") },
    {
      id: "interval",
      name: "Between polls",
      unit,
      points: minutes.map(([at, value]): [number, number] => [at, value * scale]),
    },
  ];
}

/** Minutes since the poll before, for each poll since a time; `polls` newest first. */
function toIntervals(polls: readonly number[], since: number): [number, number][] {
  const rising = polls.toReversed();
  return rising.slice(1).flatMap((at, index): [number, number][] => {
    const before = rising[index] ?? at;
    return at < since ? [] : [[at, Math.max(0, (at - before) / 60_000)]];
  });
}
