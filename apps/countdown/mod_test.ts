import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel, resolveView } from "../../renderers/mod.ts";
import { conformanceCases, conformanceContext } from "../conformance/cases.ts";
import { readSettings } from "../settings.ts";
import { countDown, sayDistance } from "./count_down.ts";
import { countdown } from "./mod.tsx";
import { wordsOf } from "../words/mod.ts";

const panel = definePanel({ width: 800, height: 480 });

function tell(settings: unknown, now = "2026-11-23T14:05:30+01:00[Europe/Berlin]") {
  const base = conformanceContext(countdown, conformanceCases(countdown)[0]!, panel);
  return countdown.compose(null, {
    ...base,
    settings: readSettings(countdown, settings),
    now: Temporal.ZonedDateTime.from(now),
  });
}

const one = (date: string, more = {}) => ({ dates: [{ title: "It", date, ...more }] });

Deno.test("a day is counted in days of the calendar, until the day itself", () => {
  assert.equal(tell(one("2026-11-25")).text, "It: 2 days");
  assert.equal(tell(one("2026-11-24"), "2026-11-23T23:59:59+01:00[Europe/Berlin]").text, "It: 1 day");
  assert.equal(tell(one("2026-11-23")).text, "It: Today");
  assert.equal(tell(one("2026-11-25")).validUntil?.toString(), "2026-11-23T23:00:00Z");
});

Deno.test("a time is counted in hours and minutes on its last day, each minute anew", () => {
  assert.equal(tell(one("2026-11-24 14:06")).text, "It: 1 day");
  assert.equal(tell(one("2026-11-24 14:06")).validUntil?.toString(), "2026-11-23T13:06:00Z");
  assert.equal(tell(one("2026-11-24T14:05")).text, "It: 24 h");
  assert.equal(tell(one("2026-11-23 15:10")).text, "It: 1 h 5 m");
  assert.equal(tell(one("2026-11-23 15:10")).validUntil?.toString(), "2026-11-23T13:06:00Z");
  assert.equal(tell(one("2026-11-23 14:06")).text, "It: 1 min");
  assert.equal(tell(one("2026-11-23 14:05")).text, "It: Today");
});

Deno.test("what is over is passed by, or counted on where that is wished", () => {
  const over = tell(one("2026-11-20"));
  assert.deepEqual([over.text, over.nothing, over.validUntil], ["Nothing ahead", true, null]);
  const since = tell({ ...one("2026-11-20"), since: true });
  assert.deepEqual([since.text, since.nothing], ["It: 3 days ago", true]);
  assert.equal(tell({}).nothing, true);
  assert.equal(tell(one("2026-11-23")).nothing, undefined);
});

Deno.test("a date of every year comes again, 29 February also in years without it", () => {
  assert.equal(tell(one("1986-11-22", { yearly: true })).text, "It: 364 days");
  assert.match(
    JSON.stringify(resolveView(tell(one("1986-11-24", { yearly: true })).view)),
    /24 November, 40 years/,
  );
  assert.equal(tell(one("2000-02-29", { yearly: true }), "2027-02-27T12:00:00Z[UTC]").text, "It: 1 day");
  assert.equal(tell(one("2000-02-29", { yearly: true }), "2028-02-28T12:00:00Z[UTC]").text, "It: 1 day");
  assert.match(tell(one("2030-01-01", { yearly: true })).text!, /1135 days/);
});

Deno.test("the nearest date is shown big and the others after it, whatever their order", () => {
  const dates = [
    { title: "Later", date: "2027-01-01" },
    { title: "Soon", date: "2026-11-24 09:00" },
    { title: "Over", date: "2026-01-01" },
    { title: "Sooner", date: "2026-11-24" },
  ];
  const { view, text } = tell({ dates });
  assert.equal(text, "Sooner: 1 day");
  const drawn = JSON.stringify(resolveView(view));
  assert.ok(drawn.indexOf('"Soon"') < drawn.indexOf('"Later"'));
  assert.doesNotMatch(drawn, /Over/);
});

Deno.test("a date that is none is refused with what is accepted", () => {
  for (const date of ["", "2026-02-30", "tomorrow", "2026-12-24 25:00"]) {
    assert.throws(() => readSettings(countdown, one(date)), {
      message: `Cannot read the settings of countdown: dates[0].date: found ${JSON.stringify(date)}, ` +
        "expected a date such as 2026-12-24 or 2026-12-24 18:00",
    });
  }
});

Deno.test("a countdown holds until the instant that it names, and changes no later", () => {
  const zone = fc.constantFrom("Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "UTC");
  const epoch = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) });
  const date = fc.record({
    title: fc.constant("It"),
    date: fc.tuple(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 23 }),
    )
      .chain(([month, day, hour]) => {
        const pad = (value: number) => String(value).padStart(2, "0");
        return fc.constantFrom(
          `2026-${pad(month)}-${pad(day)}`,
          `2026-${pad(month)}-${pad(day)} ${pad(hour)}:30`,
        );
      }),
    yearly: fc.boolean(),
  });
  fc.assert(fc.property(fc.array(date, { maxLength: 4 }), epoch, zone, (dates, at, timeZone) => {
    const told = (milliseconds: number) => {
      const now = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone);
      return countDown(dates, now).map(({ distance, when }) =>
        `${when.date} ${sayDistance(distance, wordsOf("en"))}`
      );
    };
    const now = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
    const ends = countDown(dates, now).map(({ changesAt }) => changesAt.epochMilliseconds);
    assert.ok(ends.every((end) => end > at));
    const first = Math.min(...ends);
    if (Number.isFinite(first)) assert.deepEqual(told(first - 1), told(at));
  }));
});
