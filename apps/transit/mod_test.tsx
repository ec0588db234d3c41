import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel, resolveView } from "../../renderers/mod.ts";
import { fetched } from "../conformance/case.ts";
import { conformanceCases, conformanceContext } from "../conformance/cases.ts";
import { readSettings } from "../settings.ts";
import { catchable, minutesTo, readDepartures } from "./departures.ts";
import { transit } from "./mod.tsx";
import { departurePaths, presets } from "./presets.ts";
import type { Settings } from "./settings.ts";
import gtfs from "./testdata/gtfs_rt.json" with { type: "json" };
import hafas from "./testdata/hafas.json" with { type: "json" };
import { delayText } from "./when_words.ts";

type Context = Parameters<typeof transit.compose>[1];
const plain = conformanceCases(transit).find(({ name }) => name === "with data")!;
const given = conformanceContext(transit, plain, definePanel({ width: 800, height: 480 })) as Context;
const now = given.now.toInstant();
const around = { data: {}, apps: {} };

function withSettings(change: Partial<Settings>, data: unknown = hafas): Context {
  return { ...given, settings: { ...given.settings, ...change }, data: { departures: fetched(data) } };
}

Deno.test("transit asks for its address each minute, with its key in the header that is named", () => {
  assert.deepEqual(transit.sources(readSettings(transit, {}), around), {});
  const { departures } = transit.sources(given.settings, around);
  assert.deepEqual(departures, { kind: "url", url: given.settings.url, intervalSeconds: 60, parser: "json" });
  const keyed = transit.sources({ ...given.settings, key: "s3", key_header: "X-Key" }, around)["departures"];
  assert.deepEqual(keyed?.kind === "url" && keyed.headers, { "X-Key": "s3" });
  assert.throws(() => readSettings(transit, { key_header: "a\r\nb" }), /key_header/);
});

Deno.test("departures of a HAFAS service are read with delay, platform and what is cancelled", () => {
  const read = readDepartures(hafas, presets.hafas);
  assert.deepEqual(read.map(({ line, delay, platform, cancelled }) => [line, delay, platform, cancelled]), [
    ["M5", 2, "2", false],
    ["M4", 3, "2", false],
    ["U2", 0, "", false],
    ["S7", null, "4", true],
    ["FEX", 0, "1", false],
    ["M4", 1, "2", false],
    ["M10", 0, "", false],
    ["RE3", 0, "3", false],
  ]);
  assert.deepEqual(readDepartures(hafas.departures, presets.hafas), read);
  assert.deepEqual(read.map(delayText), ["+2", "+3", "", "", "", "+1", "", ""]);
});

Deno.test("departures of GTFS Realtime are those of the stop, in either spelling of its names", () => {
  const expected = [["10", "City Hall", 2, false], ["22", "", null, true], ["23", "", null, true]];
  const say = (value: unknown) =>
    readDepartures(value, presets.gtfs_rt, "70061").map((
      each,
    ) => [each.line, each.destination, each.delay, each.cancelled]);
  assert.deepEqual(say(gtfs), expected);
  const camel = JSON.parse(
    JSON.stringify(gtfs).replace(/"(\w+)_(\w+)(?:_(\w+))?":/g, (_, a, b, c = "") => {
      const up = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
      return `"${a.replace(/_(\w)/g, (_: string, letter: string) => letter.toUpperCase())}${up(b)}${up(c)}":`;
    }),
  );
  assert.deepEqual(say(camel), expected);
  assert.equal(readDepartures(gtfs, presets.gtfs_rt).length, 4);
});

Deno.test("paths of the settings come before those of the preset", () => {
  const paths = departurePaths({
    ...given.settings,
    preset: "custom",
    list_path: "a[].b[]",
    planned_path: "t",
    line_path: "^.n",
  });
  const value = {
    a: [{ n: "X", b: [{ t: 1795438500 }, { t: "1795438500000" }] }, { n: "Y", b: [{ t: "soon" }] }],
  };
  const read = readDepartures(value, paths);
  assert.deepEqual(read.map(({ line, at }) => [line, at.epochMilliseconds]), [["X", 1795438500000], [
    "X",
    1795438500000,
  ]]);
});

Deno.test("what has left or cannot be reached on foot is not shown, to the second", () => {
  const lines = (walkingMinutes: number) =>
    catchable(readDepartures(hafas, presets.hafas), { now, walkingMinutes }).map(({ line }) => line);
  assert.deepEqual(lines(0)[0], "M4");
  assert.deepEqual(lines(3)[0], "U2");
  assert.deepEqual(lines(4)[0], "S7");
  const at = now.add({ minutes: 5 });
  const one = [{ line: "", destination: "", at, delay: null, platform: "", cancelled: false }];
  assert.equal(catchable(one, { now, walkingMinutes: 5 }).length, 1);
  assert.equal(catchable(one, { now: now.add({ milliseconds: 1 }), walkingMinutes: 5 }).length, 0);
});

Deno.test("a board says minutes until the next of them changes, or times until the next leaves", () => {
  const minutes = transit.compose(null, given);
  assert.equal(
    minutes.text,
    "M4 Hackescher Markt: 2 min\nU2 U Ruhleben: 3 min\nS7 S Potsdam Hauptbahnhof: cancelled",
  );
  assert.equal(minutes.validUntil?.toString(), "2026-11-23T13:06:00.001Z");
  const times = transit.compose(null, withSettings({ times: "clock", walking_minutes: 3 }));
  assert.match(times.text!, /^U2 U Ruhleben: 14:09\n/);
  assert.equal(times.validUntil?.toString(), "2026-11-23T13:06:00.001Z");
});

Deno.test("until a board changes it reads the same, and then it does not", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -300, max: 7000 }), { minLength: 1, maxLength: 12 }),
      (seconds) => {
        const departures = seconds.map((second) => ({
          line: { name: "L" },
          when: String(now.add({ seconds: second })),
        }));
        const context = withSettings({ walking_minutes: 2 }, { departures });
        const at = (instant: Temporal.Instant) => {
          const composed = transit.compose(null, {
            ...context,
            now: instant.toZonedDateTimeISO("Europe/Berlin"),
          });
          return JSON.stringify(resolveView(composed.view));
        };
        const { validUntil } = transit.compose(null, context);
        assert.ok(validUntil && Temporal.Instant.compare(validUntil, now) > 0);
        assert.equal(at(validUntil.subtract({ milliseconds: 1 })), at(now));
        const soonest = Math.min(...seconds.filter((second) => second >= 120));
        if (soonest < 3500) assert.notEqual(at(validUntil), at(now));
      },
    ),
    { numRuns: 40 },
  );
});

Deno.test("minutes are whole and rounded down, also where a departure is gone", () => {
  assert.equal(minutesTo(now.add({ seconds: 119 }), now), 1);
  assert.equal(minutesTo(now.subtract({ seconds: 1 }), now), -1);
});

Deno.test("transit composes from any answer whatever, in every shape", () => {
  const time = fc.oneof(fc.anything(), fc.constantFrom("2026-11-23T14:30:00Z", 1795438900, -8e99, "1e400"));
  const entry = fc.record({
    line: fc.record({ name: fc.anything() }),
    direction: fc.anything(),
    when: time,
    plannedWhen: time,
    delay: fc.anything(),
    platform: fc.anything(),
    cancelled: fc.anything(),
  }, { requiredKeys: [] });
  const value = fc.oneof(fc.anything(), fc.record({ departures: fc.oneof(fc.array(entry), fc.anything()) }));
  const preset = fc.constantFrom(...Object.keys(presets) as Settings["preset"][]);
  fc.assert(fc.property(value, preset, fc.string(), (data, preset, list_path) => {
    for (const change of [{ preset }, { preset: "hafas" as const }, { preset, list_path }]) {
      const composed = transit.compose(null, withSettings(change, data));
      assert.ok(resolveView(composed.view) && composed.validUntil !== undefined);
    }
  }));
});
