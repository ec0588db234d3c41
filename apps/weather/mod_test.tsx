import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel, resolveView } from "../../renderers/mod.ts";
import { fetched } from "../conformance/case.ts";
import { conformanceCases, conformanceContext } from "../conformance/cases.ts";
import { readSettings } from "../settings.ts";
import { dayWords } from "../ui/day_words.ts";
import { readForecast } from "./forecast.ts";
import { forecastUrl } from "./forecast_url.ts";
import { hourLabels } from "./hours_chart.tsx";
import { weather } from "./mod.tsx";
import { compassPoint, degrees, outlook } from "./outlook.ts";
import berlin from "./testdata/berlin.json" with { type: "json" };
import { wordsOf } from "../words/mod.ts";

const panel = definePanel({ width: 400, height: 300 });
const plain = conformanceCases(weather).find(({ name }) => name === "with data")!;
const given = conformanceContext(weather, plain, panel) as Parameters<typeof weather.compose>[1];
const forecast = readForecast(berlin)!;

Deno.test("weather asks for nothing without a place, and for its units with one", () => {
  const around = { data: {}, apps: {} };
  assert.deepEqual(weather.sources(readSettings(weather, {}), around), {});
  assert.deepEqual(weather.sources(readSettings(weather, { latitude: 1 }), around), {});
  const metric = readSettings(weather, { latitude: 0, longitude: -0.5 });
  const { forecast } = weather.sources(metric, around);
  assert.ok(forecast?.kind === "url" && forecast.parser === "json" && forecast.intervalSeconds >= 60);
  const url = new URL(forecast.url);
  assert.equal(url.searchParams.get("latitude"), "0");
  assert.equal(url.searchParams.get("longitude"), "-0.5");
  assert.equal(url.searchParams.get("timezone"), "auto");
  assert.equal(url.searchParams.get("temperature_unit"), null);
  const imperial = new URL(forecastUrl({ ...metric, units: "imperial" })!);
  assert.equal(imperial.searchParams.get("temperature_unit"), "fahrenheit");
  assert.throws(() => readSettings(weather, { latitude: 91, longitude: 0 }), /latitude/);
});

Deno.test("weather says now, today and the place, and is valid until the next hour column", () => {
  const { text, validUntil } = weather.compose(null, given);
  assert.equal(text, "Berlin: 11°, Light rain, 4° to 11°");
  assert.equal(validUntil?.toString(), "2026-11-23T14:00:00Z");
});

Deno.test("hours begin with this one on the walls of the place, days with its today", () => {
  const at = (instant: string) => outlook(forecast, Temporal.Instant.from(instant));
  assert.equal(at("2026-11-23T13:05:00Z").hours[0]!.at.toString(), "2026-11-23T14:00:00");
  assert.equal(at("2026-11-23T22:59:59Z").days[0]!.date.toString(), "2026-11-23");
  assert.equal(at("2026-11-23T23:00:00Z").days[0]!.date.toString(), "2026-11-24");
  // Half an hour ahead of UTC: the next hour there begins at half past.
  const kolkata = outlook({ ...forecast, offset: 19_800 }, Temporal.Instant.from("2026-11-23T13:05:00Z"));
  assert.equal(kolkata.wall.toString(), "2026-11-23T18:35:00");
  assert.equal(kolkata.nextHour.toString(), "2026-11-23T13:30:00Z");
});

Deno.test("what was measured is now for two hours, then the forecast of the hour is", () => {
  const now = Temporal.Instant.from("2026-11-23T18:05:00Z");
  const fresh = outlook(forecast, now, now.subtract({ minutes: 20 }));
  const old = outlook(forecast, now, now.subtract({ hours: 5 }));
  assert.equal(fresh.now?.temperature, forecast.current!.temperature);
  assert.equal(old.now?.temperature, old.hours[0]!.temperature);
});

Deno.test("a forecast that ran out weeks ago still shows what was measured, and nothing else", () => {
  const late = outlook(forecast, Temporal.Instant.from("2027-01-01T00:00:00Z"));
  assert.deepEqual([late.hours, late.days], [[], []]);
  assert.equal(late.now, forecast.current);
});

Deno.test("degrees are whole, with a true minus and no minus nothing", () => {
  assert.deepEqual([degrees(-0.4), degrees(-0.6), degrees(21.5), degrees(null)], ["0°", "−1°", "22°", "–"]);
  assert.deepEqual([0, 44, 225, 359, null].map((from) => compassPoint(from, wordsOf("en"))), [
    "N",
    "NE",
    "SW",
    "N",
    "",
  ]);
});

Deno.test("labels of hours keep apart and inside at any width", () => {
  const words = dayWords("en-US");
  fc.assert(fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 48 }), (width, count) => {
    const plot = { x: 7, y: 0, width, height: 50 };
    const labels = hourLabels(forecast.hours.slice(0, count), plot, { words, size: 12, gap: 6 });
    for (const [index, { x, width: used }] of labels.entries()) {
      const before = labels[index - 1];
      assert.ok(x >= plot.x && x + used <= plot.x + width);
      assert.ok(before === undefined || x - before.x - before.width >= 6);
    }
  }));
});

Deno.test("weather composes from any answer whatever", () => {
  const cell = fc.oneof(
    fc.anything(),
    fc.double(),
    fc.constant("2026-11-23T14:00"),
    fc.constant("2026-11-24"),
  );
  const table = fc.dictionary(
    fc.constantFrom(...Object.keys(berlin.hourly), ...Object.keys(berlin.daily)),
    fc.oneof(fc.array(cell), cell),
  );
  const answer = fc.oneof(
    fc.anything(),
    fc.record({
      utc_offset_seconds: cell,
      current: fc.dictionary(fc.constantFrom(...Object.keys(berlin.current)), cell),
      hourly: table,
      daily: table,
    }, { requiredKeys: [] }),
  );
  fc.assert(fc.property(answer, (value) => {
    const { view, text } = weather.compose(null, { ...given, data: { forecast: fetched(value) } });
    assert.ok(resolveView(view) && typeof text === "string");
  }));
});
