import { type ConformanceCase, fetched, HOSTILE_TEXT, LONG_TEXT } from "../conformance/case.ts";
import family from "./testdata/family.json" with { type: "json" };
import work from "./testdata/work.json" with { type: "json" };

const calendars = [
  { url: "https://calendar.example.com/work.ics", name: "Work", color: "blue" },
  { url: "webcal://calendar.example.org/family.ics", name: "Family", color: "red" },
];
const data = { calendar_0: fetched(work), calendar_1: fetched(family) };
const views = ["agenda", "day", "week", "month"] as const;

/** A day as full as days get: many at once, long titles, around midnight. */
const crowd = {
  events: Array.from({ length: 120 }, (_, index) => {
    const start = Temporal.Instant.from("2026-11-22T22:30:00Z").add({ minutes: (index % 40) * 37 });
    const title = index % 3 === 0 ? LONG_TEXT.slice(index, index + 200) : `${HOSTILE_TEXT} ${index}`;
    return {
      title,
      location: LONG_TEXT.slice(0, 150),
      start: index % 7 === 0 ? `2026-11-${23 + (index % 4)}` : String(start),
      end: index % 7 === 0 ? `2026-11-${24 + (index % 5)}` : String(start.add({ minutes: (index % 5) * 45 })),
      allDay: index % 7 === 0,
      status: "tentative",
    };
  }),
};

/** Two calendars in every view: usual, crowded, empty, old, not there. */
export const calendarCases: readonly ConformanceCase[] = [
  ...views.flatMap((view): readonly ConformanceCase[] => [
    {
      name: view === "agenda" ? "with data" : `with data by ${view}`,
      settings: { calendars, view },
      device: {},
      presses: "",
      data,
    },
    {
      name: `crowded by ${view}`,
      settings: { calendars, view },
      device: { locale: "en-US", buttons: ["A", "B", "C"], typedLabels: { A: "Coffee" } },
      presses: "",
      data: { calendar_0: fetched(crowd, { stale: true, error: "Cannot fetch: found status 500" }) },
    },
    {
      name: `empty by ${view}`,
      settings: { calendars, view },
      device: { locale: "th-TH" },
      presses: "",
      data: { calendar_0: fetched({ name: null, events: [] }) },
    },
  ]),
  { name: "not fetched yet", settings: { calendars }, device: {}, presses: "" },
  {
    name: "not fetchable",
    settings: { calendars },
    device: {},
    presses: "",
    data: { calendar_1: fetched(null, { fetchedAt: null, error: "Cannot fetch: found status 404" }) },
  },
];
