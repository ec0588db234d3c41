import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel, resolveView } from "../../renderers/mod.ts";
import { conformanceCases, conformanceContext } from "../conformance/cases.ts";
import { readSettings } from "../settings.ts";
import { clock } from "./mod.tsx";
import { nextMinute, tellTime } from "./tell_time.ts";

const panel = definePanel({ width: 800, height: 480 });

function tell(settings: unknown, change: { now?: string; locale?: string } = {}) {
  const base = conformanceContext(clock, conformanceCases(clock)[0]!, panel);
  const context = {
    ...base,
    settings: readSettings(clock, settings),
    now: Temporal.ZonedDateTime.from(change.now ?? "2026-11-23T14:05:30+01:00[Europe/Berlin]"),
    device: { ...base.device, locale: change.locale ?? "en-GB" },
  };
  return clock.compose(null, context);
}

Deno.test("the clock speaks the device's zone and locale unless told otherwise", () => {
  assert.match(tell({}).text!, /^14:05, Mon/);
  assert.match(tell({ time_zone: "America/New_York" }).text!, /^08:05, Mon/);
  assert.match(tell({}, { locale: "en-US" }).text!, /^2:05 PM/);
  assert.match(tell({ hour_format: "24" }, { locale: "en-US" }).text!, /^14:05/);
  assert.match(tell({ locale: "de-DE" }).text!, /^14:05, Mo/);
  assert.match(tell({}, { locale: "no such locale!" }).text!, /^14:05/);
  assert.match(tell({ locale: "ar-EG" }).text!, /^2:05/);
});

Deno.test("midnight is 00:00 in 24 hours and 12:00 in 12", () => {
  const now = "2026-11-23T00:00:00+01:00[Europe/Berlin]";
  assert.match(tell({ hour_format: "24" }, { now, locale: "en-US" }).text!, /^00:00/);
  assert.match(tell({ hour_format: "12" }, { now, locale: "en-US" }).text!, /^12:00 AM/);
});

Deno.test("the clock is valid until the next minute, also across a change of the clocks", () => {
  assert.equal(tell({}).validUntil?.toString(), "2026-11-23T13:06:00Z");
  const before = Temporal.ZonedDateTime.from("2026-10-25T02:59:59.5+02:00[Europe/Berlin]");
  assert.equal(nextMinute(before).toString(), "2026-10-25T01:00:00Z");
  const gap = Temporal.ZonedDateTime.from("2026-03-29T01:59:10+01:00[Europe/Berlin]");
  assert.equal(nextMinute(gap).toString(), "2026-03-29T01:00:00Z");
});

Deno.test("the next minute is later than now by at most a minute, and the told time holds until then", () => {
  const zone = fc.constantFrom(
    "Europe/Berlin",
    "Asia/Kathmandu",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "UTC",
  );
  const epoch = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) });
  fc.assert(fc.property(epoch, zone, (milliseconds, timeZone) => {
    const now = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone);
    const ahead = nextMinute(now).epochMilliseconds - milliseconds;
    assert.ok(ahead > 0 && ahead <= 60_000, `${now}: ${ahead}`);
    const last = Temporal.Instant.fromEpochMilliseconds(milliseconds + ahead - 1).toZonedDateTimeISO(
      timeZone,
    );
    const options = { locale: "en-GB", hourFormat: "24" } as const;
    assert.deepEqual(tellTime(last, options), tellTime(now, options));
  }));
});

Deno.test("an unknown time zone or locale is refused with what is accepted", () => {
  assert.throws(() => readSettings(clock, { time_zone: "Mars/Base", locale: "!" }), {
    message:
      'Cannot read the settings of clock: time_zone: found "Mars/Base", expected an IANA time zone such as ' +
      'Europe/Berlin; locale: found "!", expected a language tag such as en-GB',
  });
});

Deno.test("the clock speaks the language of its locale, in any script that fonts have", () => {
  const words = {
    "ar-EG": "الاثنين",
    "ja-JP": "月曜日",
    "th-TH": "วันจันทร์",
    "ko-KR": "월요일",
    "uk-UA": "понеділок",
  };
  for (const [locale, word] of Object.entries(words)) {
    assert.match(JSON.stringify(resolveView(tell({ locale }).view)), new RegExp(word), locale);
  }
});
