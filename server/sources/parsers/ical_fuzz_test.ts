import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import fc from "fast-check";
import type { CalendarData } from "../../../apps/mod.ts";
import { ParseError } from "../errors.ts";
import { parseIcal } from "./ical.ts";

const context = { contentType: "", now: Date.parse("2026-03-04T12:00:00Z"), timeZone: "UTC" };

Deno.test("whatever the bytes are, parseIcal() answers or throws a ParseError without them", () => {
  const words = fc.constantFrom(
    "BEGIN:VCALENDAR",
    "END:VCALENDAR",
    "BEGIN:VEVENT",
    "END:VEVENT",
    "DTSTART:20260305T140000Z",
    "DTSTART;TZID=Nowhere/Else:20260305T140000",
    "DTSTART;VALUE=DATE:20260399",
    "DTSTART:99999999T999999Z",
    "DTEND:20260305T150000Z",
    "DURATION:-P1W",
    "DURATION:PT",
    "UID:1",
    "SUMMARY:secret",
    "RRULE:FREQ=DAILY;INTERVAL=0",
    "RRULE:FREQ=MONTHLY;BYDAY=5MO;COUNT=9",
    "RRULE:FREQ=NEVER",
    "EXDATE:20260306T140000Z",
    "EXRULE:FREQ=SECONDLY",
    "RECURRENCE-ID;RANGE=THISANDFUTURE:20260306T140000Z",
    "RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:00010101",
    "SEQUENCE:-1e99",
    "RECURRENCE-ID:20260306T140000Z",
    "RDATE;VALUE=PERIOD:20260306T140000Z/PT1H",
    "X-WR-TIMEZONE:secret",
    "secret",
    " secret",
  );
  const bodies = fc.oneof(
    fc.array(fc.oneof(words, fc.string()), { maxLength: 12 }).map((lines) =>
      `BEGIN:VCALENDAR\n${lines.join("\n")}\nEND:VCALENDAR`
    ),
    fc.array(words, { maxLength: 8 }).map((lines) =>
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\n${lines.join("\n")}\nEND:VEVENT\nEND:VCALENDAR`
    ),
    fc.string(),
  );
  fc.assert(fc.property(bodies, (body) => {
    try {
      parseIcal(new TextEncoder().encode(body), context);
    } catch (error) {
      assert.ok(error instanceof ParseError, String(error));
      assert.ok(!error.message.includes("secret"), error.message);
    }
  }));
});

Deno.test("whatever is cut out of a real calendar or put into it, what is read is in order, or it is a ParseError", async () => {
  const names = ["google", "outlook", "apple", "nextcloud", "fastmail", "school"];
  const bodies = await Promise.all(
    names.map((name) => readFile(new URL(`ical/testdata/${name}.ics`, import.meta.url))),
  );
  const change = fc.record({
    body: fc.constantFrom(...bodies),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(200),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 20 }),
      fc.constantFrom("\r\n ", ":", ";", '"', "\r\nEND:VEVENT").map((text) => new TextEncoder().encode(text)),
    ),
  });
  fc.assert(fc.property(change, ({ body, at, cut, put }) => {
    const from = Math.floor(at * body.length);
    const changed = Uint8Array.of(...body.subarray(0, from), ...put, ...body.subarray(from + cut));
    try {
      const { events } = parseIcal(changed, context) as CalendarData;
      for (const { start, end } of events) {
        const [begins, ends] = [start, end].map((text) => Date.parse(text));
        assert.ok(begins! <= ends!, `${start} ${end}`);
      }
      // Days begin by the clocks of the calendar's zone, which a date does not tell.
      const starts = events.filter(({ allDay }) => !allDay).map(({ start }) => Date.parse(start));
      assert.deepEqual(starts, starts.toSorted((one, other) => one - other));
    } catch (error) {
      if (error instanceof assert.AssertionError) throw error;
      assert.ok(error instanceof ParseError, String(error));
    }
  }));
});
