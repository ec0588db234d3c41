import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel, resolveView } from "../../renderers/mod.ts";
import { fetched } from "../conformance/case.ts";
import { conformanceCases, conformanceContext } from "../conformance/cases.ts";
import { readSettings } from "../settings.ts";
import { agendaItems } from "./agenda_items.ts";
import { type Entry, nextChange, readEntries } from "./entries.ts";
import { calendar } from "./mod.tsx";
import family from "./testdata/family.json" with { type: "json" };
import work from "./testdata/work.json" with { type: "json" };
import { wordsOf } from "../words/mod.ts";

const panel = definePanel({ width: 800, height: 480 });
type Context = Parameters<typeof calendar.compose>[1];
const plain = conformanceCases(calendar).find(({ name }) => name === "with data")!;
const given = conformanceContext(calendar, plain, panel) as Context;

function read(events: readonly unknown[], zone = "Europe/Berlin", busy = false): readonly Entry[] {
  return readEntries({ events }, { zone, calendar: 0, busy, say: wordsOf("en") });
}

Deno.test("calendar asks for each of its addresses, and takes no other", () => {
  const around = { data: {}, apps: {} };
  assert.deepEqual(calendar.sources(readSettings(calendar, {}), around), {});
  const sources = calendar.sources(given.settings, around);
  assert.deepEqual(Object.keys(sources), ["calendar_0", "calendar_1"]);
  assert.ok(Object.values(sources).every((source) => source.kind === "url" && source.parser === "ical"));
  assert.throws(
    () => readSettings(calendar, { calendars: [{ url: "file:///etc/passwd" }] }),
    /calendars\[0\]\.url/,
  );
});

Deno.test("calendar is valid until the next event starts or ends, or the day does", () => {
  assert.equal(calendar.compose(null, given).validUntil?.toString(), "2026-11-23T13:30:00Z");
  const late = given.now.with({ hour: 21 });
  assert.equal(
    calendar.compose(null, { ...given, now: late }).validUntil?.toString(),
    "2026-11-23T23:00:00Z",
  );
  const day = { ...given, settings: { ...given.settings, view: "day" as const } };
  assert.equal(calendar.compose(null, day).validUntil?.toString(), "2026-11-23T13:15:00Z");
});

Deno.test("the agenda says what is now, what comes, and leaves out what is over or called off", () => {
  const { text, view } = calendar.compose(null, given);
  const drawn = JSON.stringify(resolveView(view));
  assert.equal(text, "Grandma's birthday, All day");
  for (const shown of ["Design review", "One-to-one", "Tomorrow", "Team day"]) {
    assert.ok(drawn.includes(shown), shown);
  }
  for (const hidden of ["Planning", "Called off", "Offsite"]) assert.ok(!drawn.includes(hidden), hidden);
});

Deno.test("a busy calendar gives away neither titles nor places", () => {
  const calendars = given.settings.calendars.map((each) => ({ ...each, show: "busy" as const }));
  for (const view of ["agenda", "day", "week", "month"] as const) {
    const { view: drawn, text } = calendar.compose(null, { ...given, settings: { calendars, view } });
    const all = JSON.stringify(resolveView(drawn)) + text;
    assert.ok(all.includes("Busy"), view);
    for (const { title, location } of [...work.events, ...family.events]) {
      assert.ok(!all.includes(title) && (location === null || !all.includes(location)), `${view}: ${title}`);
    }
  }
});

Deno.test("days are those of the walls: over midnight, whole days over a month, an end at midnight", () => {
  const [night, days, evening, broken] = read([
    { title: "Night", start: "2026-11-23T22:30:00Z", end: "2026-11-24T01:00:00Z" },
    { title: "Days", start: "2026-01-30", end: "2026-02-02", allDay: true },
    { title: "Evening", start: "2026-11-23T20:00:00Z", end: "2026-11-23T23:00:00Z" },
    { title: "Broken", start: "2026-11-23", end: "2026-11-01", allDay: true },
  ]);
  const daysOf = (entry?: Entry) => `${entry?.firstDay} ${entry?.lastDay}`;
  assert.equal(daysOf(night), "2026-11-23 2026-11-24");
  assert.equal(daysOf(days), "2026-01-30 2026-02-01");
  assert.equal(daysOf(evening), "2026-11-23 2026-11-23");
  assert.equal(daysOf(broken), "2026-11-23 2026-11-23");
});

Deno.test("a day on which the clocks change is as long as it is", () => {
  const [short, long] = read([
    { start: "2026-03-29", end: "2026-03-30", allDay: true },
    { start: "2026-10-25", end: "2026-10-26", allDay: true },
  ]);
  assert.equal((short!.until - short!.from) / 3_600_000, 23);
  assert.equal((long!.until - long!.from) / 3_600_000, 25);
  // Both half past two on the walls: the second does not end before it begins.
  const [twice] = read([{ start: "2026-10-25T00:30:00Z", end: "2026-10-25T01:30:00Z" }]);
  assert.equal(twice!.start.toString(), twice!.end.toString());
  const now = Temporal.ZonedDateTime.from("2026-10-25T02:45:00+02:00[Europe/Berlin]");
  assert.equal(nextChange([twice!], now).toString(), "2026-10-25T01:30:00Z");
});

Deno.test("five hundred events compose in every view, and the agenda counts those it leaves out", () => {
  const events = Array.from({ length: 500 }, (_, index) => {
    const start = Temporal.Instant.from("2026-11-23T14:00:00Z").add({ minutes: 11 * index });
    return { title: `Event ${index}`, start: String(start), end: String(start.add({ minutes: 30 })) };
  });
  for (const view of ["agenda", "day", "week", "month"] as const) {
    const composed = calendar.compose(null, {
      ...given,
      settings: { ...given.settings, view },
      data: { calendar_0: fetched({ events }) },
    });
    const drawn = JSON.stringify(resolveView(composed.view));
    if (view === "month") assert.match(drawn, /"\+\d+ more"/);
    if (view !== "agenda") continue;
    const shown = new Set(drawn.match(/Event \d+/g)).size;
    assert.ok(drawn.includes(`"+${500 - shown} more"`), `${shown} shown`);
  }
});

Deno.test("the agenda is in order whatever the events", () => {
  const minute = fc.integer({ min: -3000, max: 40_000 });
  const event = fc.record({ from: minute, lasts: fc.integer({ min: 0, max: 9000 }), allDay: fc.boolean() });
  fc.assert(fc.property(fc.array(event, { maxLength: 40 }), (given0) => {
    const base = Temporal.Instant.from("2026-11-23T00:00:00Z");
    const events = given0.map(({ from, lasts, allDay }, index) => {
      const [start, end] = [base.add({ minutes: from }), base.add({ minutes: from + lasts })].map(String);
      return {
        title: `${index}`,
        allDay,
        start: allDay ? start!.slice(0, 10) : start,
        end: allDay ? end!.slice(0, 10) : end,
      };
    });
    const entries = read(events);
    const look = {
      entries,
      today: given.now.toPlainDate(),
      words: { shortDate: String, time: String } as never,
      context: given,
      data: { fetchedAt: null, stale: false },
      missing: 0,
    };
    const days = agendaItems(look).flatMap((item) => item.kind === "event" ? [item.day] : []);
    const sorted = [...days].sort(Temporal.PlainDate.compare);
    assert.deepEqual(days.map(String), sorted.map(String));
    assert.ok(days.every((day) => Temporal.PlainDate.compare(day, look.today) >= 0));
  }));
});

Deno.test("calendar composes in every view from any data whatever", () => {
  const time = fc.oneof(
    fc.constantFrom("2026-11-23", "2026-11-23T14:00:00Z", "2026-11-25T02:00:00Z", "9999-12-31", "2026-13-01"),
    fc.anything(),
  );
  const event = fc.record({
    title: fc.anything(),
    location: fc.anything(),
    start: time,
    end: time,
    allDay: fc.oneof(fc.boolean(), fc.anything()),
    status: fc.anything(),
  }, { requiredKeys: [] });
  const value = fc.oneof(fc.anything(), fc.record({ events: fc.oneof(fc.array(event), fc.anything()) }));
  const view = fc.constantFrom("agenda" as const, "day" as const, "week" as const, "month" as const);
  fc.assert(fc.property(value, view, (data, view) => {
    const composed = calendar.compose(null, {
      ...given,
      settings: { ...given.settings, view },
      data: { calendar_0: fetched(data) },
    });
    assert.ok(resolveView(composed.view));
  }));
});
