import assert from "node:assert/strict";
import fc from "fast-check";
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
