import assert from "node:assert/strict";
import { agedTexts, agedTime } from "./aged.ts";
import { dayWords } from "./day_words.ts";

const at = Temporal.PlainDateTime.from("2026-11-23T09:05");

Deno.test("times and days are said as the locale says them", () => {
  const british = dayWords("en-GB");
  assert.deepEqual(
    [british.time(at), british.hour(at), british.weekday(at), british.shortDate(at), british.firstDay],
    ["09:05", "09", "Monday", "Mon 23 Nov", 1],
  );
  const american = dayWords("en-US");
  assert.deepEqual(
    [american.time(at).replace("\u202f", " "), american.hour(at).replace("\u202f", " "), american.firstDay],
    ["9:05 AM", "9 AM", 7],
  );
  assert.deepEqual([dayWords("de-DE").monthDay(at), dayWords("de-DE").month(at)], [
    "23. November",
    "November 2026",
  ]);
  assert.equal(dayWords("ar-EG").firstDay, 6);
  assert.match(dayWords("ar-EG").shortMonthDay(at), /23/);
});

Deno.test("a locale that is none speaks English, midnight is 00:00 or 12", () => {
  assert.equal(dayWords("no such locale!").weekday(at), "Monday");
  const midnight = at.with({ hour: 0, minute: 0 });
  assert.equal(dayWords("en-GB").time(midnight), "00:00");
  assert.match(dayWords("en-US").time(midnight), /^12:00/);
});

Deno.test("an age is a time of today, a day of this week, else a date; stale data says so", () => {
  const now = Temporal.ZonedDateTime.from("2026-11-23T14:05:00+01:00[Europe/Berlin]");
  const tell = (instant: string) => agedTime(Temporal.Instant.from(instant), { now, locale: "en-GB" });
  assert.equal(tell("2026-11-23T12:35:00Z"), "13:35");
  assert.equal(tell("2026-11-22T22:59:00Z"), "Sun 23:59");
  assert.equal(tell("2026-11-22T23:00:00Z"), "00:00");
  assert.equal(tell("2026-11-01T12:00:00Z"), "1 Nov");
  const fetchedAt = Temporal.Instant.from("2026-11-23T12:35:00Z");
  const around = { now, locale: "en-GB" };
  assert.deepEqual(agedTexts({ fetchedAt, stale: false }, around), ["updated 13:35", "13:35"]);
  assert.deepEqual(agedTexts({ fetchedAt, stale: true }, around), ["not updated since 13:35", "since 13:35"]);
  assert.deepEqual(agedTexts({ fetchedAt: null, stale: false }, around), [""]);
});
