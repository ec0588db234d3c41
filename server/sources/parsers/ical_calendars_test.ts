import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { CalendarData } from "../../../apps/mod.ts";
import { parseIcal } from "./ical.ts";

const context = {
  contentType: "text/calendar; charset=utf-8",
  now: Date.parse("2026-03-04T12:00:00Z"),
  timeZone: "Europe/London",
};

async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(new URL(`ical/testdata/${name}.ics`, import.meta.url)));
}

async function read(name: string): Promise<CalendarData> {
  return parseIcal(await bytesOf(name), context) as CalendarData;
}

function times({ events }: CalendarData): string[] {
  return events.map(({ title, start, end, status }) =>
    `${start} ${end} ${title}${status === "confirmed" ? "" : ` (${status})`}`
  );
}

Deno.test("a calendar as Google shares it: moved, left out and called off within a series", async () => {
  const data = await read("google");
  assert.equal(data.name, "Household");
  assert.deepEqual(times(data), [
    "2026-03-02T17:30:00Z 2026-03-02T18:30:00Z Choir",
    "2026-03-06T17:00:00Z 2026-03-06T19:00:00Z Tenants' meeting",
    "2026-03-10T18:00:00Z 2026-03-10T19:00:00Z Choir, in the church",
    "2026-03-20 2026-03-24 Away",
    "2026-03-23T17:30:00Z 2026-03-23T18:30:00Z Choir (cancelled)",
    "2026-03-30T16:30:00Z 2026-03-30T17:30:00Z Choir",
  ]);
  assert.equal(data.events[1]?.location, "Town hall, Room 2, 10115 Berlin");
});

Deno.test("a calendar as Outlook shares it: a mark of UTF-8, and zones by the names of Windows or of nobody", async () => {
  const bytes = await bytesOf("outlook");
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const data = parseIcal(bytes, context) as CalendarData;
  assert.deepEqual(times(data), [
    "2026-03-09 2026-03-11 Out of office",
    "2026-03-11T17:00:00Z 2026-03-11T18:00:00Z Call to the coast (tentative)",
    "2026-03-12T06:30:00Z 2026-03-12T07:30:00Z Chennai",
    "2026-03-27T08:00:00Z 2026-03-27T08:30:00Z Jour fixe",
    "2026-03-28T08:00:00Z 2026-03-28T08:30:00Z Jour fixe",
    "2026-03-29T07:00:00Z 2026-03-29T07:30:00Z Jour fixe",
    "2026-03-30T07:00:00Z 2026-03-30T07:30:00Z Jour fixe",
  ]);
  assert.match(data.events[3]?.description ?? "", /Besprechung über das Dach$/);
});

Deno.test("a calendar as Apple shares it: all that follow moved, lines broken inside characters, floating times", async () => {
  const bytes = await bytesOf("apple");
  const split = bytes.findIndex((byte, at) => byte === 0x0a && ((bytes[at + 2] ?? 0) & 0xc0) === 0x80);
  assert.notEqual(split, -1, "no line is broken inside a character");
  const data = parseIcal(bytes, context) as CalendarData;
  assert.deepEqual(times(data), [
    "2026-03-03T07:00:00Z 2026-03-03T07:45:00Z Café",
    "2026-03-07T21:00:00Z 2026-03-07T22:30:00Z Film",
    "2026-03-10T07:00:00Z 2026-03-10T07:45:00Z Café",
    "2026-03-12T16:45:00Z 2026-03-13T00:15:00Z Flight",
    "2026-03-18T08:30:00Z 2026-03-18T09:30:00Z Café, later",
    "2026-03-25T08:30:00Z 2026-03-25T09:30:00Z Café, later",
    "2026-03-31T10:00:00Z 2026-03-31T11:00:00Z Café, at noon",
    "2026-04-08T07:30:00Z 2026-04-08T08:30:00Z Café, later",
  ]);
  const [first] = data.events;
  assert.equal(data.name, "Schöne Stunden");
  assert.equal(
    first?.location,
    "Café Möwe\n12 Rue des Écoles, 75005 Paris, France — au fond, à côté de l’étagère",
  );
  assert.match(first?.description ?? "", /Größe und Süße: ein Gespräch über Bäckerei für Anfänger 🥐🥖$/);
});

Deno.test("a calendar as Nextcloud shares it: rules that take away, periods, the newest of one UID", async () => {
  const water = (day: string) => `2026-03-${day}T06:00:00Z 2026-03-${day}T06:15:00Z Water the beds`;
  const market = (day: string) => `2026-03-${day}T09:00:00Z 2026-03-${day}T11:00:00Z Market`;
  assert.deepEqual(times(await read("nextcloud")), [
    water("02"),
    water("03"),
    water("04"),
    water("05"),
    market("05"),
    water("06"),
    "2026-03-07T09:00:00Z 2026-03-07T09:00:00Z Seeds",
    water("09"),
    water("10"),
    market("12"),
    market("19"),
  ]);
});

Deno.test("a calendar as Fastmail shares it: durations, positions in the month, dates left out in the series' zone", async () => {
  const { events, name } = await read("fastmail");
  const data = { name, events: events.filter(({ start }) => start < "2026-07") };
  assert.deepEqual(times(data), [
    "2026-02-03T08:00:00Z 2026-02-03T10:00:00Z Book circle",
    "2026-03-08T23:00:00Z 2026-03-09T01:00:00Z Over midnight",
    "2026-03-12 2026-03-13 Birthday of Ida",
    "2026-04-05 2026-04-12 Painters",
    "2026-04-07T09:00:00Z 2026-04-07T11:00:00Z Book circle",
    "2026-06-02T09:00:00Z 2026-06-02T11:00:00Z Book circle",
  ]);
});

Deno.test("a calendar as a school's own program writes it: one UID for all, a line that belongs nowhere", async () => {
  assert.deepEqual(times(await read("school")), [
    "2026-03-13T08:00:00Z 2026-03-13T12:30:00Z Projects' day",
    "2026-03-30 2026-04-11 Easter holidays",
    "2026-05-01 2026-05-02 First of May",
    "2026-05-14 2026-05-15 Ascension",
    "2026-05-14 2026-05-15 No bus 7",
  ]);
});

Deno.test("ends of lines and the mark of UTF-8 change nothing", async () => {
  for (const name of ["google", "outlook", "apple", "nextcloud", "fastmail", "school"]) {
    const expected = await read(name);
    const bytes = (await bytesOf(name)).filter((byte, index) => byte !== 0x0d && !(index < 3 && byte > 0x7f));
    assert.deepEqual(parseIcal(bytes, context), expected, name);
    assert.deepEqual(parseIcal(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes), context), expected, name);
  }
});
