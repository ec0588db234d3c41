import { type ConformanceCase, fetched, HOSTILE_TEXT, LONG_TEXT } from "../conformance/case.ts";
import gtfs from "./testdata/gtfs_rt.json" with { type: "json" };
import hafas from "./testdata/hafas.json" with { type: "json" };

const settings = { url: "https://transit.example.com/stops/1/departures", stop: "Alexanderplatz" };
const plain = { settings, device: {}, presses: "" };
const long = {
  departures: Array.from({ length: 30 }, (_, index) => ({
    line: { name: index % 2 === 0 ? LONG_TEXT.slice(0, 30) : "M4" },
    direction: index % 3 === 0 ? HOSTILE_TEXT : LONG_TEXT.slice(index * 5),
    plannedWhen: "2026-11-23T14:20:00+01:00",
    when: index % 4 === 0 ? null : "2026-11-23T15:02:00+01:00",
    platform: LONG_TEXT.slice(0, 18),
    cancelled: index % 4 === 0,
  })),
};

/** A board with data of two shapes: told in minutes and times, walked to, long, old, over, not there. */
export const transitCases: readonly ConformanceCase[] = [
  { ...plain, name: "with data", data: { departures: fetched(hafas) } },
  {
    ...plain,
    name: "with times",
    settings: { ...settings, times: "clock", walking_minutes: 5 },
    device: { locale: "en-US", buttons: ["A", "B", "C"], typedLabels: { B: "Lights" } },
    data: { departures: fetched(hafas) },
  },
  {
    ...plain,
    name: "with GTFS",
    settings: { ...settings, preset: "gtfs_rt", stop_id: "70061" },
    data: { departures: fetched(gtfs) },
  },
  {
    ...plain,
    name: "with stale data",
    device: { locale: "ar-EG" },
    data: { departures: fetched(hafas, { stale: true, error: "Cannot fetch: found status 502" }) },
  },
  {
    ...plain,
    name: "with long data",
    settings: { ...settings, stop: LONG_TEXT.slice(0, 80) },
    data: { departures: fetched(long) },
  },
  {
    ...plain,
    name: "with nothing to catch",
    settings: { ...settings, walking_minutes: 120 },
    data: { departures: fetched(hafas) },
  },
  { ...plain, name: "not fetched yet" },
  { ...plain, name: "not readable", data: { departures: fetched("<html>") } },
];
