import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel, resolveView } from "../../renderers/mod.ts";
import { fetched } from "../conformance/case.ts";
import { conformanceCases, conformanceContext } from "../conformance/cases.ts";
import { readSettings, settingsSchema } from "../settings.ts";
import { layGrid } from "../ui/lay_grid.ts";
import { homeAssistant, type SentState } from "./mod.tsx";
import { stateWords } from "./state_words.ts";
import { readTiles } from "./tiles.ts";
import { wordsOf } from "../words/mod.ts";

type Context = Parameters<typeof homeAssistant.compose>[1];
const plain = conformanceCases(homeAssistant).find(({ name }) => name === "with data")!;
const given = conformanceContext(homeAssistant, plain, definePanel({ width: 800, height: 480 })) as Context;
const around = { data: {}, apps: {} };

function drawn(state: SentState, context: Context = given): string {
  return JSON.stringify(resolveView(homeAssistant.compose(state, context).view));
}

Deno.test("each entity is asked for with the token in its header, and nothing without one", () => {
  const sources = homeAssistant.sources(given.settings, around);
  assert.equal(Object.keys(sources).length, given.settings.entities.length);
  assert.deepEqual(sources["entity_2"], {
    kind: "url",
    url: "http://homeassistant.local:8123/api/states/light.kitchen",
    headers: { Authorization: "Bearer token" },
    intervalSeconds: 60,
    parser: "json",
  });
  const slash = { ...given.settings, base_url: "http://homeassistant.local:8123/" };
  assert.deepEqual(homeAssistant.sources(slash, around), sources);
  assert.deepEqual(homeAssistant.sources({ ...given.settings, token: "" }, around), {});
  assert.deepEqual(homeAssistant.sources(readSettings(homeAssistant, {}), around), {});
});

Deno.test("the token is marked as a secret, and no screen shows it", () => {
  assert.match(JSON.stringify(settingsSchema(homeAssistant)), /"token":\{[^}]*"writeOnly":true/);
  const settings = { ...given.settings, token: "s3cr3t-t0ken" };
  const { view, text } = homeAssistant.compose({ caption: null, at: null }, { ...given, settings });
  assert.ok(!(JSON.stringify(resolveView(view)) + text).includes("s3cr3t"));
});

Deno.test("names of entities and services lead nowhere else", () => {
  for (const entity_id of ["../config", "light.kitchen/../..", "light", "light.a?b", "LIGHT.a"]) {
    assert.throws(
      () => readSettings(homeAssistant, { entities: [{ entity_id }] }),
      /entities\[0\]/,
      entity_id,
    );
  }
  const button = { button: "A", caption: "A" };
  assert.throws(
    () => readSettings(homeAssistant, { buttons: [{ ...button, service: "light/x" }] }),
    /service/,
  );
});

Deno.test("a press calls its service, and is said to be sent until newer states have come", () => {
  const start = homeAssistant.init(given);
  assert.deepEqual(homeAssistant.actions(start, { button: "A" }, given), [{
    url: "http://homeassistant.local:8123/api/services/light/toggle",
    method: "POST",
    headers: { Authorization: "Bearer token", "Content-Type": "application/json" },
    body: '{"entity_id":"light.kitchen"}',
  }]);
  assert.equal(homeAssistant.actions(start, { button: "C" }, given)[0]?.body, "{}");
  assert.deepEqual(homeAssistant.actions(start, { button: "B" }, given), []);
  assert.equal(homeAssistant.press(start, { button: "B" }, given), start);
  const sent = homeAssistant.press(start, { button: "A" }, given);
  assert.ok(drawn(sent).includes("Kitchen: sent"));
  const later = given.now.toInstant().add({ seconds: 40 });
  const data = Object.fromEntries(
    Object.entries(given.data).map(([name, each]) => [name, { ...each, fetchedAt: later }]),
  );
  assert.ok(!drawn(sent, { ...given, data }).includes("sent"));
  assert.deepEqual(homeAssistant.compose(start, given).labels, { A: "Kitchen", C: "Good night" });
});

Deno.test("states are said as people say them", () => {
  const tiles = readTiles(given.settings, given.data, wordsOf("en"));
  assert.deepEqual(tiles.map(({ name, value, unit }) => [name, value, unit]), [
    ["Living room", "21.4", "°C"],
    ["Humidity", "46.0", "%"],
    ["Kitchen lamp", "On", ""],
    ["Front door", "Closed", ""],
    ["Cellar floor", "Wet", ""],
    ["Solar roof", "1843", "W"],
    ["Bedroom", "18.5°", ""],
    ["Study speaker", "Unavailable", ""],
  ]);
  assert.deepEqual(tiles.map(({ isOn }) => isOn), [false, false, true, false, true, false, true, false]);
  assert.deepEqual(tiles.filter(({ isAlarm }) => isAlarm).map(({ name }) => name), ["Cellar floor"]);
  const say = (state: string, domain = "sensor") =>
    stateWords({ domain, deviceClass: "", state, attributes: {} }, wordsOf("en"));
  assert.deepEqual(["-3.14159", "12.345", "not_home", "1000.4"].map((state) => say(state)), [
    "−3.14",
    "12.3",
    "Not home",
    "1000",
  ]);
});

Deno.test("an entity that is not there keeps its tile", () => {
  const { entity_3: _, ...data } = given.data;
  const tiles = readTiles(given.settings, data, wordsOf("en"));
  assert.deepEqual([tiles[3]!.name, tiles[3]!.value, tiles[3]!.isKnown], ["front door", "–", false]);
});

Deno.test("a grid has room for all tiles where they fit, each at least as large as it must be", () => {
  const side = fc.integer({ min: 1, max: 2000 });
  const least = { width: 80, height: 40 };
  fc.assert(fc.property(side, side, fc.integer({ min: 1, max: 24 }), (width, height, count) => {
    const { columns, rows } = layGrid({ width, height }, count, { least, gap: 6 });
    assert.ok(columns >= 1 && rows >= 1);
    assert.ok(columns === 1 || (width - 6 * (columns - 1)) / columns >= least.width);
    assert.ok(rows === 1 || (height - 6 * (rows - 1)) / rows >= least.height);
    const fits = Math.floor((width + 6) / 86) * Math.floor((height + 6) / 46) >= count;
    assert.ok(!fits || columns * rows >= count);
  }));
  assert.deepEqual(layGrid({ width: 800, height: 400 }, 8, { least, gap: 6 }), { columns: 3, rows: 3 });
});

Deno.test("the home composes from any states and any stored state whatever", () => {
  const attributes = fc.dictionary(
    fc.constantFrom(
      "friendly_name",
      "unit_of_measurement",
      "device_class",
      "current_temperature",
      "media_title",
    ),
    fc.anything(),
  );
  const value = fc.oneof(
    fc.anything(),
    fc.record({ state: fc.anything(), attributes: fc.oneof(attributes, fc.anything()) }, {
      requiredKeys: [],
    }),
  );
  const domain = fc.constantFrom("sensor", "climate", "media_player", "constructor", "lock");
  fc.assert(fc.property(value, domain, fc.anything(), (value, domain, stored) => {
    const settings = { ...given.settings, entities: [{ entity_id: `${domain}.a`, name: "", icon: null }] };
    const context = { ...given, settings, data: { entity_0: fetched(value) } };
    assert.ok(drawn(stored as SentState, context));
  }));
});
