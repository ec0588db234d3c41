import { type ConformanceCase, HOSTILE_TEXT, long } from "../conformance/case.ts";

const device = { buttons: ["A", "B", "C"] };

/** A timer that runs, one on its long break, and titles of any length. */
export const timerCases: readonly ConformanceCase[] = [
  { name: "running", settings: {}, device, presses: "A" },
  { name: "paused", settings: { work: 90 }, device, presses: "AA" },
  { name: "long break", settings: { rounds: 1 }, device, presses: "BA" },
  { name: "long title", settings: { title: long(40), work: 600 }, device, presses: "A" },
  { name: "hostile title", settings: { title: HOSTILE_TEXT.slice(0, 40) }, device, presses: "" },
];
