import assert from "node:assert/strict";
import type { CalendarData } from "../../../apps/mod.ts";
import { parseIcal } from "./ical.ts";

const NOW = Date.parse("2026-03-04T12:00:00Z");

function read(lines: string, timeZone = "UTC"): CalendarData {
  const text = lines.trim().split("\n").map((line) => line.trim()).join("\r\n");
  const whole = text.includes("VCALENDAR")
    ? text
    : `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${text}\r\nEND:VCALENDAR`;
  return parseIcal(new TextEncoder().encode(whole), { contentType: "", now: NOW, timeZone }) as CalendarData;
}

/** Start and end of each event, with its title. */
function times(data: CalendarData): string[] {
  return data.events.map(({ title, start, end }) => `${start} ${end} ${title}`.trim());
}

const event = (lines: string) => `BEGIN:VEVENT\n${lines}\nEND:VEVENT`;

Deno.test("an event is read with all that it says", () => {
  const { name, events } = read(`
    BEGIN:VCALENDAR
    X-WR-CALNAME:Family
    BEGIN:VEVENT
    UID:1
    SUMMARY:Tea\\, with
      cake
    LOCATION:Kitchen
    DESCRIPTION:Bring\\ncups
    STATUS:TENTATIVE
    DTSTART:20260305T140000Z
    DTEND:20260305T150000Z
    END:VEVENT
    END:VCALENDAR`.replace("\n      cake", " and cake"));
  assert.equal(name, "Family");
  assert.deepEqual(events, [{
    uid: "1",
    title: "Tea, with and cake",
    location: "Kitchen",
    description: "Bring\ncups",
    start: "2026-03-05T14:00:00Z",
    end: "2026-03-05T15:00:00Z",
    allDay: false,
    status: "tentative",
  }]);
});

Deno.test("times are of the zone that they name, of the calendar's, or of the server's", () => {
  const start = "DTSTART:20260701T100000\nDURATION:PT30M\nUID:a";
  assert.deepEqual(times(read(event(start), "Asia/Tokyo")), ["2026-07-01T01:00:00Z 2026-07-01T01:30:00Z"]);
  const named = read(
    `BEGIN:VCALENDAR\nX-WR-TIMEZONE:Europe/Berlin\n${event(start)}\nEND:VCALENDAR`,
    "Asia/Tokyo",
  );
  assert.deepEqual(times(named), ["2026-07-01T08:00:00Z 2026-07-01T08:30:00Z"]);
  const own = event(
    "UID:a\nDTSTART;TZID=America/New_York:20260701T100000\nDTEND;TZID=Europe/Berlin:20260701T170000",
  );
  assert.deepEqual(times(read(own)), ["2026-07-01T14:00:00Z 2026-07-01T15:00:00Z"]);
});

Deno.test("a zone that only the calendar describes is used, and so are Windows names with a description", () => {
  const zone = `BEGIN:VTIMEZONE
    TZID:W. Europe Standard Time
    BEGIN:STANDARD
    DTSTART:16010101T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:16010101T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
    END:DAYLIGHT
    END:VTIMEZONE`;
  const meeting = event(
    "UID:a\nDTSTART;TZID=W. Europe Standard Time:20260327T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20260330T070000Z",
  );
  // Clocks go forward on 29 March: nine o'clock stays nine o'clock, and the last one begins exactly at UNTIL.
  assert.deepEqual(times(read(`${zone}\n${meeting}`)), [
    "2026-03-27T08:00:00Z 2026-03-27T09:00:00Z",
    "2026-03-28T08:00:00Z 2026-03-28T09:00:00Z",
    "2026-03-29T07:00:00Z 2026-03-29T08:00:00Z",
    "2026-03-30T07:00:00Z 2026-03-30T08:00:00Z",
  ]);
});

Deno.test("days are dates, to the day after the last", () => {
  const found = read(
    [
      event("UID:a\nSUMMARY:one\nDTSTART;VALUE=DATE:20260305"),
      event("UID:b\nSUMMARY:three\nDTSTART;VALUE=DATE:20260305\nDTEND;VALUE=DATE:20260308"),
      event("UID:c\nSUMMARY:birthday\nDTSTART;VALUE=DATE:19800310\nRRULE:FREQ=YEARLY"),
    ].join("\n"),
    "America/New_York",
  );
  assert.deepEqual(times(found), [
    "2026-03-05 2026-03-06 one",
    "2026-03-05 2026-03-08 three",
    "2026-03-10 2026-03-11 birthday",
    "2027-03-10 2027-03-11 birthday",
  ]);
  assert.ok(found.events.every(({ allDay }) => allDay));
});

Deno.test("occurrences are left out, added and moved", () => {
  const series = (more: string) =>
    event(`UID:a\nSUMMARY:s\nDTSTART;TZID=Europe/Berlin:20260302T100000\nDURATION:PT1H
      RRULE:FREQ=DAILY;COUNT=5\n${more}`);
  const moved = event(
    "UID:a\nSUMMARY:moved\nRECURRENCE-ID:20260303T090000Z\nDTSTART:20260303T150000Z\nDURATION:PT1H",
  );
  const found = read(`${
    series(
      "EXDATE;TZID=Europe/Berlin:20260304T100000\nEXDATE:20260305T090000Z\nRDATE;TZID=Europe/Berlin:20260320T100000",
    )
  }\n${moved}`);
  assert.deepEqual(times(found), [
    "2026-03-02T09:00:00Z 2026-03-02T10:00:00Z s",
    "2026-03-03T15:00:00Z 2026-03-03T16:00:00Z moved",
    "2026-03-06T09:00:00Z 2026-03-06T10:00:00Z s",
    "2026-03-20T09:00:00Z 2026-03-20T10:00:00Z s",
  ]);
  const byDay = read(series("EXDATE;VALUE=DATE:20260303,20260304"));
  assert.deepEqual(byDay.events.map(({ start }) => start.slice(8, 10)), ["02", "05", "06"]);
});

Deno.test("only what lies between 31 days ago and 400 days ahead is kept, 5,000 events at most", () => {
  const found = read(event("UID:a\nDTSTART:20150101T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY"));
  assert.equal(found.events[0]?.start, "2026-02-02T10:00:00Z");
  assert.equal(found.events.at(-1)?.start, "2027-04-08T10:00:00Z");
  assert.equal(found.events.length, 431);
  const many = read(event("UID:a\nDTSTART:20260301T000000Z\nRRULE:FREQ=MINUTELY"));
  assert.equal(many.events.length, 5000);
  const endless = read(event("UID:a\nDTSTART:19700101T000000Z\nRRULE:FREQ=SECONDLY"));
  assert.deepEqual([endless.events.length, endless.events[0]?.start], [5000, "2026-02-01T12:00:00Z"]);
});

Deno.test("an old series keeps the rhythm of its first occurrence", () => {
  const starts = (rule: string) =>
    read(event(`UID:a\nDTSTART;TZID=Europe/Berlin:20150105T100000\nDURATION:PT1H\n${rule}`)).events
      .slice(0, 3).map(({ start }) => start.slice(0, 10));
  // 5 January 2015 is a Monday; 578 weeks later is 2 February 2026.
  assert.deepEqual(starts("RRULE:FREQ=WEEKLY;INTERVAL=2"), ["2026-02-02", "2026-02-16", "2026-03-02"]);
  assert.deepEqual(starts("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU"), [
    "2026-02-02",
    "2026-02-15",
    "2026-02-16",
  ]);
  assert.deepEqual(starts("RRULE:FREQ=DAILY;INTERVAL=10;BYMONTH=3"), [
    "2026-03-08",
    "2026-03-18",
    "2026-03-28",
  ]);
  assert.deepEqual(starts("RRULE:FREQ=DAILY;COUNT=3"), []);
  assert.deepEqual(starts("RRULE:FREQ=MONTHLY;BYDAY=-1FR"), ["2026-02-27", "2026-03-27", "2026-04-24"]);
});

Deno.test("an event that is under way when the window begins is in it", () => {
  const found = read(event("UID:a\nDTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20260401"));
  assert.deepEqual(times(found), ["2026-01-01 2026-04-01"]);
});

Deno.test("one event that is wrong keeps no other out", () => {
  const found = read([
    event("UID:a\nSUMMARY:no start"),
    event("UID:b\nSUMMARY:odd\nDTSTART:nonsense"),
    event("UID:c\nSUMMARY:good\nDTSTART:20260305T140000Z"),
  ].join("\n"));
  assert.deepEqual(times(found), ["2026-03-05T14:00:00Z 2026-03-05T14:00:00Z good"]);
});
