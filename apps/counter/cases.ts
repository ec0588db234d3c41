import { type ConformanceCase, long } from "../conformance/case.ts";

/** Counters with a bar, with a long number, and full. */
export const counterCases: readonly ConformanceCase[] = [
  {
    name: "with a goal",
    settings: { title: "Glasses of water", goal: 8 },
    device: { buttons: ["A", "B", "C"] },
    presses: "AAA",
  },
  {
    name: "with a long number",
    settings: { title: long(60), unit: "Kilometer/h", start: -987654321.123456, goal: 1_000_000_000 },
    device: { buttons: ["A", "B"] },
    presses: "B",
  },
];
