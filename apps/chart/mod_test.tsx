import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel, resolveView } from "../../renderers/mod.ts";
import { conformanceContext } from "../conformance/cases.ts";
import { fetched } from "../conformance/case.ts";
import type { AppContext } from "../app.ts";
import { readSettings } from "../settings.ts";
import { dayWords } from "../ui/day_words.ts";
import { spreadDown } from "./end_labels.tsx";
import { chart } from "./mod.tsx";
import { readSeries } from "./read_series.ts";
import type { Settings } from "./settings.ts";
import { timeTicks } from "./time_ticks.ts";

const url = "https://example.org/data";
const panel = definePanel({ width: 400, height: 300 });

function contextOf(settings: unknown, value: unknown, locale = "en-GB"): AppContext<Settings> {
  const device = { locale };
  const given = { name: "", settings, device, presses: "", data: { data: fetched(value) } };
  return conformanceContext(chart, given, panel) as AppContext<Settings>;
}

function read(value: unknown, settings: unknown = {}) {
  return readSeries(value, { settings: readSettings(chart, settings), timeZone: "Europe/Berlin" });
}

const pointsOf = (value: unknown, settings: unknown = {}) =>
  read(value, settings).map(({ points }) => points.map(({ at, name, value }) => [at ?? name, value]));

Deno.test("a series is read by paths, from pairs, from rows of a table, earliest first", () => {
  const data = {
    points: [{ time: "2026-03-01T10:00:00Z", value: "2" }, { time: "2026-03-01T09:00:00Z", value: 1 }],
  };
  const byPath = { series: [{ values: "$.points[*].value", times: "$.points[*].time" }] };
  const nine = Date.UTC(2026, 2, 1, 9);
  assert.deepEqual(pointsOf(data, byPath), [[[nine, 1], [nine + 3_600_000, 2]]]);
  assert.deepEqual(pointsOf({ rows: [[nine, 1], [nine / 1000 + 60, 2]] }, { series: [{ values: "rows" }] }), [
    [[nine, 1], [nine + 60_000, 2]],
  ]);
  const table = [{ day: "Mon", used: "1.5" }, { day: "Tue", used: "n/a" }, { day: "Wed", used: "3" }];
  assert.deepEqual(pointsOf(table, { series: [{ values: "used", times: "day" }] }), [
    [["Mon", 1.5], ["Tue", null], ["Wed", 3]],
  ]);
});

Deno.test("times without a zone are those of the device", () => {
  const [[[at]]] = pointsOf([["2026-07-01 12:00", 1]]) as [[[number]]];
  assert.equal(at, Date.UTC(2026, 6, 1, 10));
});

Deno.test("numbers are found where nobody has chosen any", () => {
  assert.deepEqual(pointsOf([1, 2, 3]), [[["", 1], ["", 2], ["", 3]]]);
  assert.deepEqual(
    read({ hourly: { at: "x", list: [{ t: "2026-01-01", a: 1, b: 2 }] } }).map(({ title }) => title),
    [
      "a",
      "b",
    ],
  );
  assert.deepEqual(read({ visitors: 41, name: "x", left: 7 }).map(({ title }) => title), [
    "visitors",
    "left",
  ]);
  assert.deepEqual(read({ nothing: ["a"] }), []);
});

Deno.test("only so many hours up to the newest value are shown", () => {
  const rows = Array.from({ length: 48 }, (_, hour) => [Date.UTC(2026, 0, 1, hour), hour]);
  const [series] = read(rows, { hours: 6 });
  assert.deepEqual(series!.points.map(({ value }) => value), [41, 42, 43, 44, 45, 46, 47]);
});

Deno.test("all values of a series are told with the digits that its data has", () => {
  const say = (values: readonly number[], locale = "en-GB") =>
    chart.compose(null, contextOf({ url, unit: "°C" }, values, locale)).text;
  assert.equal(say([20.5, 21]), "21.0 °C");
  assert.equal(say([20.5, 21], "de-DE"), "21,0 °C");
  assert.equal(say([20, 21]), "21 °C");
  assert.equal(say([640.123, -3]), "−3 °C");
});

Deno.test("labels of time stand at round hours of the wall, also across a change of the clocks", () => {
  const range = { from: Date.UTC(2026, 9, 24, 20), to: Date.UTC(2026, 9, 25, 12) };
  const options = { most: 6, timeZone: "Europe/Berlin", words: dayWords("en-GB") };
  const [first] = timeTicks(range, options);
  assert.deepEqual(first!.map(({ text }) => text), ["Sun", "03:00", "06:00", "09:00", "12:00"]);
  assert.equal(first![1]!.at, Date.UTC(2026, 9, 25, 2));
});

Deno.test("labels of any span are few, rising, and within it", () => {
  const moment = fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2080, 0) });
  const zone = fc.constantFrom("Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC");
  const words = dayWords("en-US");
  fc.assert(fc.property(moment, moment, fc.integer({ min: 2, max: 20 }), zone, (a, b, most, timeZone) => {
    const range = { from: Math.min(a, b), to: Math.max(a, b) };
    for (const ticks of timeTicks(range, { most, timeZone, words })) {
      assert.ok(ticks.length <= most + 1, `${ticks.length} of ${most}`);
      assert.ok(
        ticks.every(({ at }, index) => at > (ticks[index - 1]?.at ?? range.from - 1) && at <= range.to),
      );
    }
  }));
});

Deno.test("names at the ends of lines keep apart and in their order", () => {
  assert.deepEqual(spreadDown([10, 12, 40], { height: 10, from: 0, to: 60 }), [10, 20, 40]);
  assert.deepEqual(spreadDown([55, 52], { height: 10, from: 0, to: 60 }), [50, 40]);
  assert.deepEqual(spreadDown([0, 5, 9], { height: 10, from: 0, to: 25 }), [0, 10, undefined]);
});

Deno.test("what is beyond a limit is red where there is red, and warned of where there is none", () => {
  const settings = { url, title: "CO₂", alert_above: 800, kind: "number" };
  const drawn = (pixelFormat: "bwr" | "gray1", value: number) => {
    const context = { ...contextOf(settings, [700, value]), panel: definePanel({ ...panel, pixelFormat }) };
    return JSON.stringify(resolveView(chart.compose(null, context).view));
  };
  assert.match(drawn("bwr", 900), /#FF0000/);
  assert.doesNotMatch(drawn("bwr", 750), /#FF0000/);
  assert.notEqual(
    drawn("gray1", 900).match(/<?"svg"/g)?.length,
    drawn("gray1", 750).match(/<?"svg"/g)?.length,
  );
});

Deno.test("stale data is shown with its age", () => {
  const context = contextOf({ url, title: "T" }, [1, 2, 3]);
  const data = { data: fetched([1, 2, 3], { stale: true }) };
  assert.match(
    JSON.stringify(resolveView(chart.compose(null, { ...context, data }).view)),
    /not updated since 13:35/,
  );
});

Deno.test("an address is asked for in its format, and nothing where there is none", () => {
  const around = { data: {}, apps: {} };
  assert.deepEqual(chart.sources(readSettings(chart, {}), around), {});
  const settings = readSettings(chart, {
    url: "https://example.org/a.csv",
    format: "csv",
    interval_minutes: 5,
  });
  assert.deepEqual(chart.sources(settings, around), {
    data: { kind: "url", url: "https://example.org/a.csv", headers: {}, intervalSeconds: 300, parser: "csv" },
  });
  assert.throws(() => readSettings(chart, { url: "ftp://x" }), /expected an address/);
  assert.throws(() => readSettings(chart, { series: [{ values: "a..b" }] }), /expected a path/);
});

Deno.test("no data makes a chart throw", () => {
  const kind = fc.constantFrom("line", "bar", "sparkline", "gauge", "number");
  const rows = fc.array(fc.oneof(fc.anything(), fc.array(fc.oneof(fc.double(), fc.string()))), {
    maxLength: 8,
  });
  const value = fc.oneof(fc.anything(), fc.jsonValue(), fc.record({ rows }));
  const path = fc.constantFrom("", "$.rows[*]", "$.rows", "$[*][0]", "$", "a.b", "*");
  fc.assert(
    fc.property(value, kind, path, fc.constantFrom("json", "csv"), (given, kind, path, format) => {
      const settings = { url: "https://example.org", kind, format, series: [{ values: path, times: path }] };
      resolveView(chart.compose(null, contextOf(settings, given)).view);
    }),
    { numRuns: 200 },
  );
});
