import { type ConformanceCase, fetched, HOSTILE_TEXT, long } from "../conformance/case.ts";
import room from "./testdata/living_room.json" with { type: "json" };

const plain = { settings: {}, device: {}, presses: "" };
const only = (...names: readonly string[]) => ({
  ...room,
  series: room.series.filter(({ name }) => names.includes(name)),
});
const newest = "2026-11-23T13:32:00Z";
const empty = {
  device: "x",
  series: [
    { name: "battery_voltage", unit: "V", points: [[newest, 3.31]] },
    { name: "battery_percent", unit: "%", points: [[newest, 7]] },
    { name: "rssi", unit: "dBm", points: [[newest, -88]] },
  ],
};
const old = {
  ...room,
  series: room.series.map((series) => ({ ...series, points: series.points.slice(0, 40) })),
};
const many = {
  device: "x",
  series: Array.from({ length: 20 }, (_, index) => ({
    name: index % 2 === 0 ? `${long(50)}_${index}` : `temperature_${index}`,
    unit: index % 3 === 0 ? "µg/m³ 日" : "celsius",
    points: [[newest, 1e9 * index], ["2026-11-23T12:32:00Z", -index / 7], ["2026-11-23T11:32:00Z", 3]],
  })),
};
const hostile = {
  device: 3,
  series: [
    null,
    {
      name: HOSTILE_TEXT,
      unit: HOSTILE_TEXT,
      points: [[newest, "1e300"], [newest, 5], ["never", 1], 7, null],
    },
    { name: "rssi", unit: {}, points: "none" },
  ],
};
const three = {
  title: "Rooms",
  devices: [
    { device: "A1B2C3", title: "Living room" },
    { device: "D4E5F6", title: "Rindfleischetikettierung 居間 غرفة ห้อง 🛋️" },
    { device: "G7H8I9" },
  ],
};

/** One device and several, fresh, old, nearly empty, strange, silent. */
export const sensorsCases: readonly ConformanceCase[] = [
  { ...plain, name: "with data", data: { device_1: fetched(room) } },
  {
    ...plain,
    name: "two of a week",
    settings: { title: "Living room", series: ["temperature", "humidity"], hours: 168 },
    device: { locale: "de-DE", buttons: ["A", "B", "C"], typedLabels: { A: "Kaffee" } },
    data: { device_1: fetched(room) },
  },
  { ...plain, name: "one reading", settings: { series: ["co2"] }, data: { device_1: fetched(only("co2")) } },
  { ...plain, name: "nearly empty", data: { device_1: fetched(empty) } },
  { ...plain, name: "old readings", data: { device_1: fetched(old) } },
  {
    ...plain,
    name: "three devices",
    settings: three,
    data: {
      device_1: fetched(room),
      device_2: fetched(empty),
      device_3: fetched(only("temperature", "rssi")),
    },
  },
  {
    ...plain,
    name: "eight devices",
    settings: {
      devices: Array.from({ length: 8 }, (_, index) => ({ device: `DEV${index}`, title: long(60) })),
    },
    device: { locale: "ar-EG" },
    data: Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`device_${index + 1}`, fetched(old)])),
  },
  { ...plain, name: "many readings", device: { locale: "ja-JP" }, data: { device_1: fetched(many) } },
  { ...plain, name: "hostile readings", data: { device_1: fetched(hostile) } },
  {
    ...plain,
    name: "device not found",
    settings: { devices: [{ device: "ZZZZZZ" }] },
    data: {
      device_1: {
        value: null,
        fetchedAt: null,
        stale: false,
        error: "Cannot find the device of this source",
      },
    },
  },
  { ...plain, name: "no such series", settings: { series: ["none"] }, data: { device_1: fetched(room) } },
];
