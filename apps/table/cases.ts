import { type ConformanceCase, fetched, HOSTILE_TEXT, long } from "../conformance/case.ts";
import stock from "./testdata/stock.json" with { type: "json" };
import trains from "./testdata/trains.json" with { type: "json" };

const url = "https://example.org/data";
const plain = { device: {}, presses: "" };
const departures = {
  url,
  title: "Ostkreuz",
  columns: [
    { path: "line" },
    { path: "to", title: "Destination" },
    { path: "at", title: "Leaves", format: "relative" },
    { path: "delay", title: "Late" },
    { path: "platform", align: "right" },
    { path: "step_free", title: "Step-free" },
  ],
  highlights: [{ path: "delay", above: 3 }],
};
const words = [
  { الاسم: "القهوة", الكمية: 4, متاح: true },
  { الاسم: "الحليب الطازج من المزرعة القريبة", الكمية: 11.5, متاح: false },
];
const scripts = [
  { name: "Rindfleischetikettierungsüberwachungsaufgabe", 数: 1204.5, เวลา: "2026-11-23T12:00:00Z" },
  { name: "吾輩は猫である。名前はまだ無い。", 数: -3, เวลา: "2026-11-23T12:00:00Z" },
  { name: "สวัสดีชาวโลกนี่คือข้อความ", 数: 17, เวลา: "2026-11-24T18:30:00Z" },
  { name: "👩‍👩‍👧‍👦🏳️‍🌈🇩🇪👍🏽", 数: 8, เวลา: "2024-01-01T00:00:00Z" },
];
const hostile = [
  { [HOSTILE_TEXT]: HOSTILE_TEXT, b: [1, [2], {}], c: 1e300 },
  null,
  [],
  "text",
  { b: {}, c: -1e-300, d: long(2000) },
];

/** Tables of every shape over fresh, old, strange and no data. */
export const tableCases: readonly ConformanceCase[] = [
  { ...plain, name: "with data", settings: departures, data: { data: fetched(trains) } },
  {
    ...plain,
    name: "sorted and filtered",
    settings: {
      ...departures,
      sort_by: "delay",
      descending: true,
      filters: [{ path: "delay", is: "above", value: "0" }, { path: "line", is: "not_equal", value: "s8" }],
    },
    device: { locale: "de-DE" },
    data: { data: fetched(trains, { stale: true }) },
  },
  {
    ...plain,
    name: "csv",
    settings: { url, format: "csv", title: "Kitchen", highlights: [{ path: "left", below: 5 }] },
    data: { data: fetched(stock) },
  },
  {
    ...plain,
    name: "from the right",
    settings: {},
    device: { locale: "ar-EG" },
    data: { hook: fetched({ data: words }) },
  },
  ...["th-TH", "ja-JP", "en-US"].map((locale) => ({
    ...plain,
    name: `in words of ${locale}`,
    settings: { title: long(80) },
    device: { locale, buttons: ["A", "B", "C"], typedLabels: { A: "Kaffee" } },
    data: { hook: fetched({ data: scripts }) },
  })),
  { ...plain, name: "bare values", settings: { url }, data: { data: fetched(["one", 2, true, null]) } },
  {
    ...plain,
    name: "hostile data",
    settings: { url, title: HOSTILE_TEXT },
    data: { data: fetched(hostile) },
  },
  {
    ...plain,
    name: "no rows",
    settings: { ...departures, filters: [{ path: "line", value: "U1" }] },
    data: { data: fetched(trains) },
  },
  { ...plain, name: "not fetched yet", settings: departures },
  {
    ...plain,
    name: "not fetchable",
    settings: departures,
    data: {
      data: {
        value: null,
        fetchedAt: null,
        stale: false,
        error: `Cannot fetch ${HOSTILE_TEXT} ${long(400)}`,
      },
    },
  },
  { ...plain, name: "no list", settings: { ...departures, rows: "$.none" }, data: { data: fetched(trains) } },
];
