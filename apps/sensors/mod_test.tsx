import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel, isTextCovered, resolveView } from "../../renderers/mod.ts";
import type { AppContext } from "../app.ts";
import { fetched } from "../conformance/case.ts";
import { conformanceContext } from "../conformance/cases.ts";
import { readSettings } from "../settings.ts";
import { sensors } from "./mod.tsx";
import { isLow, quantityOf, readingIcon, unitSymbol } from "./quantity.ts";
import { readReadings } from "./readings.ts";
import type { Settings } from "./settings.ts";
import room from "./testdata/living_room.json" with { type: "json" };

const panel = definePanel({ width: 400, height: 300 });

function contextOf(settings: unknown, ...values: readonly unknown[]): AppContext<Settings> {
  const data = Object.fromEntries(values.map((value, index) => [`device_${index + 1}`, fetched(value)]));
  const given = { name: "", settings, device: {}, presses: "", data };
  return conformanceContext(sensors, given, panel) as AppContext<Settings>;
}

const read = (value: unknown, settings: unknown = {}) =>
  readReadings(value, { settings: readSettings(sensors, settings), locale: "en-GB" });

const battery = (percent: number) => ({
  series: [{ name: "battery_percent", unit: "%", points: [["2026-11-23T13:00:00Z", percent]] }],
});

Deno.test("sensors ask for this device, or for those that are chosen", () => {
  const around = { data: {}, apps: {} };
  assert.deepEqual(sensors.sources(readSettings(sensors, {}), around), {
    device_1: { kind: "telemetry", device: null, hours: 24 },
  });
  const settings = readSettings(sensors, { devices: [{ device: "A1B2C3" }, { title: "Here" }], hours: 168 });
  assert.deepEqual(sensors.sources(settings, around), {
    device_1: { kind: "telemetry", device: "A1B2C3", hours: 168 },
    device_2: { kind: "telemetry", device: null, hours: 168 },
  });
});

Deno.test("what was measured comes before battery and signal, and percents in place of volts", () => {
  assert.deepEqual(read(room).map(({ name, value, unit }) => `${name} ${value} ${unit}`), [
    "temperature 21.5 °C",
    "humidity 45 %",
    "co2 662 ppm",
    "battery_percent 69 %",
    "rssi −65 dBm",
  ]);
  const chosen = read(room, { series: ["rssi", "battery_voltage", "none", "CO2"] });
  assert.deepEqual(chosen.map(({ name }) => name), ["rssi", "battery_voltage", "co2"]);
});

Deno.test("only so many hours up to the newest reading count for its lowest and highest", () => {
  const points = [["2026-11-20T10:00:00Z", 99], ["2026-11-23T12:00:00Z", 20], ["2026-11-23T13:00:00Z", 22.5]];
  const [reading] = read({ series: [{ name: "temperature", unit: "celsius", points }] });
  assert.deepEqual([reading!.lowest, reading!.highest, reading!.points.length], ["20.0", "22.5", 2]);
});

Deno.test("a battery that is soon empty is marked and named", () => {
  const [low] = read(battery(19));
  assert.deepEqual([low!.low, low!.title, low!.icon], [true, "Battery low", "battery-low"]);
  assert.equal(read(battery(20))[0]!.low, false);
  assert.equal(read(battery(3), { low_battery: 0 })[0]!.low, false);
  assert.equal(isLow("battery_voltage", 3.4, 20), true);
  assert.equal(isLow("temperature", 3, 20), false);
  const color = (value: number) => {
    const context = {
      ...contextOf({}, battery(value)),
      panel: definePanel({ ...panel, pixelFormat: "bwr" }),
    };
    return JSON.stringify(resolveView(sensors.compose(null, context).view)).includes("#FF0000");
  };
  assert.deepEqual([color(7), color(70)], [true, false]);
});

Deno.test("quantities and units are called by words and symbols", () => {
  assert.equal(quantityOf("temperature_2").title, "Temperature 2");
  assert.equal(quantityOf("pm2_5").title, "Fine dust");
  assert.equal(quantityOf("water_level_3").title, "Water level 3");
  assert.equal(readingIcon("rssi", -90), "wifi-low");
  assert.equal(unitSymbol("celsius"), "°C");
  assert.equal(unitSymbol("constructor"), "constructor");
});

Deno.test("readings that are old say since when, from a quarter of the hours on", () => {
  const say = (time: string) => {
    const points = [[time, 21]];
    const context = contextOf({}, { series: [{ name: "temperature", unit: "celsius", points }] });
    const { view, validUntil } = sensors.compose(null, context);
    return [JSON.stringify(resolveView(view)).match(/(?:not )?updated [\w: ]+/)?.[0], String(validUntil)];
  };
  assert.deepEqual(say("2026-11-23T08:00:00Z"), ["updated 09:00", "2026-11-23T14:00:00Z"]);
  assert.deepEqual(say("2026-11-23T07:05:00Z"), ["not updated since 08:05", "2026-11-23T23:00:00Z"]);
});

Deno.test("several devices are told a row each, the silent ones left out, and none when all are silent", () => {
  const devices = [{ device: "A", title: "Bath" }, { device: "B" }, { device: "C" }];
  const { text } = sensors.compose(null, contextOf({ devices }, battery(50), null, battery(60)));
  assert.equal(text, "Bath: Battery 50 %; C: Battery 60 %");
  assert.match(sensors.compose(null, contextOf({})).text ?? "", /^No readings yet/);
});

Deno.test("telemetry of any shape is composed, in letters that fonts have", () => {
  const point = fc.oneof(fc.anything(), fc.tuple(fc.constantFrom("2026-11-23T13:00:00Z", "x"), fc.double()));
  const series = fc.oneof(
    fc.anything(),
    fc.record({
      name: fc.oneof(fc.string(), fc.constant("rssi")),
      unit: fc.anything(),
      points: fc.array(point),
    }),
  );
  const value = fc.oneof(fc.anything(), fc.record({ device: fc.anything(), series: fc.array(series) }));
  fc.assert(
    fc.property(value, (given) => {
      resolveView(sensors.compose(null, contextOf({}, given)).view);
      for (const { value } of read(given)) assert.ok(isTextCovered(value));
    }),
    { numRuns: 200 },
  );
});
