import { type ConformanceCase, fetched, HOSTILE_TEXT, long } from "../conformance/case.ts";
import energy from "./testdata/energy.json" with { type: "json" };
import rooms from "./testdata/rooms.json" with { type: "json" };

const url = "https://example.org/data";
const plain = { device: {}, presses: "" };
const series = (title: string, name: string) => ({
  title,
  values: `$.points[*].${name}`,
  times: "$.points[*].time",
});
const outside = series("Outside", "outside");
const inside = [series("Living room", "living"), series("Bath", "bath")];
const chart = (settings: Readonly<Record<string, unknown>>) => ({
  url,
  title: "Temperature",
  unit: "°C",
  series: [outside],
  ...settings,
});
const power = { url, format: "csv", kind: "bar", title: "Electricity", unit: "kWh" };
const day = (values: string) => ({ title: values, values: `$[*].${values}`, times: "$[*].day" });
const words = ["Außentemperatur", "درجة الحرارة", "อุณหภูมิ", "気温 🌡️"];
const hostile = {
  rows: [[HOSTILE_TEXT, "1e15"], ["2026-13-40", -1e15], [null, "NaN"], ["2026-01-01", 3], [{}, [[]]]],
};

/** Every kind of chart over fresh, old, strange and no data. */
export const chartCases: readonly ConformanceCase[] = [
  { ...plain, name: "with data", settings: chart({ alert_below: 2 }), data: { data: fetched(rooms) } },
  {
    ...plain,
    name: "three lines",
    settings: chart({ series: [outside, ...inside] }),
    data: { data: fetched(rooms) },
  },
  {
    ...plain,
    name: "bars",
    settings: { ...power, series: [day("used")], alert_above: 12 },
    data: { data: fetched(energy) },
  },
  {
    ...plain,
    name: "bars side by side",
    settings: { ...power, series: [day("used"), day("made")] },
    device: { locale: "de-DE" },
    data: { data: fetched(energy, { stale: true }) },
  },
  {
    ...plain,
    name: "gauge",
    settings: chart({
      kind: "gauge",
      title: "Carbon dioxide",
      unit: "ppm",
      low: 400,
      high: 2000,
      alert_above: 800,
      series: [series("", "co2")],
    }),
    data: { data: fetched(rooms) },
  },
  {
    ...plain,
    name: "two gauges",
    settings: chart({ kind: "gauge", series: inside, high: 30, alert_above: 21 }),
    data: { data: fetched(rooms) },
  },
  { ...plain, name: "number", settings: chart({ kind: "number" }), data: { data: fetched(rooms) } },
  {
    ...plain,
    name: "four numbers",
    settings: chart({ kind: "number", series: [outside, ...inside, series("CO₂", "co2")], alert_above: 500 }),
    data: { data: fetched(rooms, { stale: true }) },
  },
  { ...plain, name: "sparkline", settings: chart({ kind: "sparkline" }), data: { data: fetched(rooms) } },
  {
    ...plain,
    name: "sparklines",
    settings: chart({ kind: "sparkline", series: [outside, ...inside] }),
    data: { data: fetched(rooms, { stale: true, error: "Cannot fetch: found status 503" }) },
  },
  ...["ar-EG", "th-TH", "ja-JP", "de-DE"].map((locale) => ({
    ...plain,
    name: `in words of ${locale}`,
    settings: chart({
      title: long(80),
      unit: "µg/m³ 日",
      series: words.map((title) => ({ ...outside, title })),
    }),
    device: { locale, buttons: ["A", "B", "C"], typedLabels: { A: "Kaffee" } },
    data: { data: fetched(rooms) },
  })),
  {
    ...plain,
    name: "from a hook",
    settings: { kind: "number" },
    data: { hook: fetched({ visitors: 41, left: 7 }) },
  },
  {
    ...plain,
    name: "one value",
    settings: chart({ series: [] }),
    data: { data: fetched([[1_790_000_000, 21]]) },
  },
  ...["line", "bar", "sparkline", "gauge", "number"].map((kind) => ({
    ...plain,
    name: `hostile ${kind}`,
    settings: {
      url,
      kind,
      title: HOSTILE_TEXT,
      series: [{ values: "$.rows[*]" }, { values: "$.rows[3]" }],
      low: 5,
      high: -5,
    },
    data: { data: fetched(hostile, { stale: true }) },
  })),
  { ...plain, name: "not fetched yet", settings: chart({}) },
  {
    ...plain,
    name: "not fetchable",
    settings: chart({}),
    data: {
      data: {
        value: null,
        fetchedAt: null,
        stale: false,
        error: `Cannot fetch ${HOSTILE_TEXT} ${long(400)}`,
      },
    },
  },
  { ...plain, name: "no numbers", settings: chart({}), data: { data: fetched({ points: "none" }) } },
];
