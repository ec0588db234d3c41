import assert from "node:assert/strict";
import fc from "fast-check";
import { checkDraft, installableKinds, kindForm, readGroup, ROOT, toGroupDraft } from "./mod.ts";

/** What is found in a sent form of a kind. */
function check(kind: string, sent: Readonly<Record<string, string>>, stored: unknown = {}) {
  const draft = readGroup(kindForm(kind)!, ROOT, new Map(Object.entries(sent)));
  const { settings, faults } = checkDraft(kind, draft, stored);
  return { settings, faults: Object.fromEntries(faults) };
}

Deno.test("numbers are read with a point or a comma, and what is none stays as it was typed", () => {
  const { settings, faults } = check("weather", { "s.latitude": " 52,5 ", "s.longitude": "1O" });
  assert.deepEqual([settings["latitude"], settings["longitude"]], [52.5, "1O"]);
  assert.deepEqual(faults, { "s.longitude": 'Found "1O", expected a number.' });
  assert.deepEqual(check("weather", { "s.latitude": "91" }).faults, {
    "s.latitude": "Found 91, expected at most 90.",
  });
});

Deno.test("faults stand at the field inside a list, a tile, a map or the settings of an app in a tile", () => {
  assert.deepEqual(check("calendar", { "s.calendars!count": "2", "s.calendars.1.url": "ftp://x" }).faults, {
    "s.calendars.0.url": "Expected an address that begins with https:, http: or webcal:.",
    "s.calendars.1.url": "Expected an address that begins with https:, http: or webcal:.",
  });
  const tiles = {
    "s.tiles!count": "2",
    "s.tiles.0!variant": "0",
    "s.tiles.1!variant": "1",
    "s.tiles.1.kind": "weather",
    "s.tiles.1.settings.latitude": "north",
  };
  assert.deepEqual(check("layout", tiles).faults, {
    "s.tiles.0.app_id": "Found nothing, expected a text.",
    "s.tiles.1.settings.latitude": 'Found "north", expected a number.',
  });
  const headers = { "s.headers!count": "2", "s.headers.0": "x", "s.headers.1!key": "A", "s.headers.1": "y" };
  assert.deepEqual(check("chart", headers).faults, { "s.headers.0": "Found no name, expected one." });
});

Deno.test("a secret is kept while nothing is typed, wherever its place in a list is now, and cleared on demand", () => {
  const source = (name: string, secret: string) => ({
    name,
    url: "https://a.example",
    headers: { Key: secret },
  });
  const stored = { sources: [source("one", "hush 1"), source("two", "hush 2")] };
  const kept = (index: number) => JSON.stringify(["sources", index, "headers", "Key"]);
  const sent = {
    "s.sources!count": "1",
    "s.sources.0.name": "two",
    "s.sources.0.url": "https://a.example",
    "s.sources.0.headers!count": "1",
    "s.sources.0.headers.0!key": "Key",
    "s.sources.0.headers.0!kept": kept(1),
  };
  const secretOf = (more: Record<string, string>) => {
    const [first] = check("template", { ...sent, ...more }, stored).settings["sources"] as {
      headers: unknown;
    }[];
    return first?.headers;
  };
  assert.deepEqual(secretOf({}), { Key: "hush 2" });
  assert.deepEqual(secretOf({ "s.sources.0.headers.0": "new" }), { Key: "new" });
  assert.deepEqual(secretOf({ "s.sources.0.headers.0!clear": "1" }), { Key: "" });
  const draft = JSON.stringify(toGroupDraft(kindForm("template")!, stored));
  assert.ok(!draft.includes("hush"), "no draft holds a stored secret");
});

Deno.test("JSON that is none is told at its field, and not stored", () => {
  const { settings, faults } = check("template", { "s.fields": "{" });
  assert.match(faults["s.fields"] ?? "", /^Found no JSON: /);
  assert.ok(!("fields" in settings));
});

Deno.test("whatever a form sends is read, and is either fit for the app or has a fault", () => {
  const value = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom("1", "-5", "true", "2026-02-30", "99999"),
  );
  for (const app of installableKinds()) {
    const form = kindForm(app.kind)!;
    const names = form.fields.flatMap((
      { name },
    ) => [
      `s.${name}`,
      `s.${name}!count`,
      `s.${name}.0`,
      `s.${name}.0!variant`,
      `s.${name}.0.url`,
      `s.${name}!kept`,
    ]);
    if (names.length === 0) continue;
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value, { noNullPrototype: true }), (sent) => {
        const { settings, faults } = check(app.kind, sent);
        assert.equal(app.settings.safeParse(settings).success || Object.keys(faults).length > 0, true);
      }),
      { numRuns: 40 },
    );
  }
});
