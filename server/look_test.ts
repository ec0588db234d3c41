import assert from "node:assert/strict";
import { BASE_URL, openTestApp, type TestApp } from "./app_fixture.ts";
import { kindPicture } from "./kind_pictures.ts";
import { lookAt, type LookOptions, stepTo } from "./look.ts";
import { findTarget, listTargets } from "./preview_target.ts";
import { installableKinds } from "./settings_form/mod.ts";

/** Rows of every table, by its name. */
async function countRows({ app: { services } }: TestApp): Promise<Record<string, unknown>> {
  const { rows } = await services.db.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
  );
  const counts: Record<string, unknown> = {};
  for (const { name } of rows) {
    const found = await services.db.execute(`SELECT count(*) AS count FROM "${name}"`);
    counts[String(name)] = found.rows[0]?.["count"];
  }
  return counts;
}

/** Looks at an app that is not installed, on a model. */
async function look(test: TestApp, options: Partial<LookOptions>, model = "m5stickc_plus2") {
  const { services } = test.app;
  const offers = await listTargets(services.db);
  const target = await findTarget(services, `model:${model}`, { baseUrl: BASE_URL, offers });
  const usual = { kind: "clock", settings: {}, appId: "", target, step: 0, presses: [] };
  return await lookAt(services, { ...usual, ...options });
}

Deno.test("a look writes nothing, whatever it looks at", async () => {
  await using test = await openTestApp();
  const before = await countRows(test);
  const transform = "function transform(input) { return { a: 1 }; }";
  await look(test, { kind: "template", settings: { markup: "{{ a }}", transform } });
  await look(test, { kind: "weather", settings: { place: "Berlin", latitude: 52.52, longitude: 13.42 } });
  await look(test, { kind: "quiz", presses: [{ button: "A", step: 0 }] });
  await kindPicture(test.app.services, "weather");
  assert.deepEqual(await countRows(test), before);
});

Deno.test("a look goes through time and presses, from where the app begins", async () => {
  await using test = await openTestApp();
  assert.match((await look(test, {})).screen.text ?? "", /12:00|24:00/);
  const later = await look(test, { step: 3 });
  assert.equal(later.at.toPlainTime().toString(), "12:45:00");
  assert.match(later.screen.text ?? "", /12:45/);
  const settings = { title: "Cups", start: 5 };
  const labels = (await look(test, { kind: "counter", settings })).screen.labels;
  const [up] = Object.entries(labels).find(([, label]) => label.includes("+")) ?? [];
  assert.ok(up !== undefined, JSON.stringify(labels));
  const press = { button: up, step: 0 };
  assert.match(
    (await look(test, { kind: "counter", settings, presses: [press, press] })).screen.text ?? "",
    /7/,
  );
});

Deno.test("samples stand in for data that has never come, and only where they fit", async () => {
  await using test = await openTestApp();
  const place = { place: "Oslo", latitude: 59.9, longitude: 10.7 };
  const sampled = await look(test, { kind: "weather", settings: place });
  assert.equal(sampled.sample, true);
  assert.match(sampled.screen.text ?? "", /Oslo: -?\d+°/);
  assert.equal((await look(test, { kind: "weather", settings: place, truth: true })).sample, false);
  assert.equal((await look(test, { kind: "weather" })).sample, false, "nothing is asked for");
  const url = "https://example.org/data";
  assert.equal((await look(test, { kind: "chart", settings: { url } })).sample, true);
  const own = { url, series: [{ values: "$.mine[*]" }] };
  assert.equal((await look(test, { kind: "chart", settings: own })).sample, false);
  const tiles = [{ kind: "weather", settings: place }, { kind: "clock" }];
  const inTile = await look(test, { kind: "layout", settings: { tiles } }, "og");
  assert.equal(inTile.sample, true);
  assert.match(inTile.screen.text ?? "", /Oslo: -?\d+°/);
  const feeds = await look(test, { kind: "feed", settings: { feeds: [{ url }] } });
  assert.equal(feeds.sample, true);
});

Deno.test("every kind has a picture, drawn once", async () => {
  await using test = await openTestApp();
  for (const { kind } of installableKinds()) {
    const picture = await kindPicture(test.app.services, kind);
    assert.equal(await kindPicture(test.app.services, kind), picture);
    assert.ok(picture.bytes.length > 1000, kind);
  }
});

Deno.test("steps lead to the quarters of the next 24 hours", () => {
  const base = Temporal.ZonedDateTime.from("2026-03-04T12:07:31+00:00[UTC]");
  assert.equal(stepTo(base, 0), base);
  assert.equal(stepTo(base, 1).toPlainTime().toString(), "12:15:00");
  assert.equal(stepTo(base, 96).toPlainDateTime().toString(), "2026-03-05T12:00:00");
  assert.ok(stepTo(base, 500).equals(stepTo(base, 96)));
});
