import { type ConformanceCase, HOSTILE_TEXT, long } from "../conformance/case.ts";

const buttons = { buttons: ["A", "B", "C"] };

const several = [
  { title: "Summer holiday at the lake", date: "2027-07-10" },
  { title: "Grandma", date: "1946-12-01", yearly: true },
  { title: "Dentist", date: "2026-11-25 08:30" },
  { title: "Theater", date: "2026-12-24 19:30" },
  { title: "Gone", date: "2020-01-01" },
];

/** Dates of every distance, and texts that fill every row. */
export const countdownCases: readonly ConformanceCase[] = [
  { name: "several dates", settings: { dates: several }, device: {}, presses: "" },
  {
    name: "hours ahead",
    settings: { dates: [{ title: "Train", date: "2026-11-24T01:17" }, ...several] },
    device: buttons,
    presses: "",
  },
  {
    name: "today",
    settings: { dates: [{ title: "Moving day", date: "2026-11-23" }] },
    device: {},
    presses: "",
  },
  {
    name: "since",
    settings: { since: true, dates: [{ title: "No smoke", date: "1999-01-01" }] },
    device: {},
    presses: "",
  },
  {
    name: "long dates",
    settings: {
      dates: Array.from({ length: 100 }, (_, index) => ({
        title: `${index} ${long(70)}`,
        date: `9${String(index + 100)}-09-30 23:59`,
      })),
    },
    device: buttons,
    presses: "",
  },
  {
    name: "hostile dates",
    settings: { dates: [{ title: HOSTILE_TEXT, date: "0001-01-01", yearly: true }, ...several] },
    device: {},
    presses: "",
  },
];
