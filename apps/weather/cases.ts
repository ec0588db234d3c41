import { type ConformanceCase, fetched, HOSTILE_TEXT, long } from "../conformance/case.ts";
import berlin from "./testdata/berlin.json" with { type: "json" };

const settings = { place: "Berlin", latitude: 52.52, longitude: 13.42 };
const plain = { settings, device: {}, presses: "" };
const hot = {
  ...berlin,
  current: { ...berlin.current, temperature_2m: -38.4, weather_code: 99, apparent_temperature: -51.2 },
};

/** A place with its forecast: fresh, old, partly told, not there. */
export const weatherCases: readonly ConformanceCase[] = [
  { ...plain, name: "with data", data: { forecast: fetched(berlin) } },
  {
    ...plain,
    name: "with data in 12 hours",
    device: { locale: "en-US" },
    data: { forecast: fetched(berlin) },
  },
  {
    ...plain,
    name: "with stale data",
    data: { forecast: fetched(berlin, { stale: true, error: "Cannot fetch: found status 503" }) },
  },
  {
    ...plain,
    name: "with long data",
    settings: { ...settings, place: long(80) },
    device: { locale: "de-DE", buttons: ["A", "B", "C"], typedLabels: { A: "Kaffee" } },
    data: { forecast: fetched(hot) },
  },
  { ...plain, name: "with days alone", data: { forecast: fetched({ daily: berlin.daily }) } },
  { ...plain, name: "with hours alone", data: { forecast: fetched({ hourly: berlin.hourly }) } },
  { ...plain, name: "with now alone", data: { forecast: fetched({ current: berlin.current }) } },
  { ...plain, name: "not fetched yet", data: {} },
  {
    ...plain,
    name: "not fetchable",
    data: {
      forecast: {
        value: null,
        fetchedAt: null,
        stale: false,
        error: `Cannot fetch ${HOSTILE_TEXT} ${long(400)}`,
      },
    },
  },
  { ...plain, name: "not readable", data: { forecast: fetched("<html>") } },
];
