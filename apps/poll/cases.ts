import { type ConformanceCase, HOSTILE_TEXT, long } from "../conformance/case.ts";

const lunch = {
  question: "What shall we have for lunch on Friday?",
  choices: ["Pizza", "Soup", "Salad", "Curry", "Nothing"],
};
const five = { buttons: ["A", "B", "C", "D", "E"] };

/** Polls with few and many buttons, before and after votes, open and closed. */
export const pollCases: readonly ConformanceCase[] = [
  { name: "five choices", settings: lunch, device: five, presses: "" },
  {
    name: "five choices with results",
    settings: { ...lunch, results: "always" },
    device: five,
    presses: "AABCDDDAA",
  },
  {
    name: "few buttons",
    settings: { ...lunch, results: "always" },
    device: { buttons: ["A", "B"] },
    presses: "AABAB",
  },
  { name: "daily", settings: { votes: "daily" }, device: { buttons: ["A", "B", "C"] }, presses: "AB" },
  { name: "closed", settings: { ...lunch, closes_at: "2026-11-22" }, device: five, presses: "A" },
  {
    name: "long choices with results",
    settings: {
      question: long(200),
      choices: [1, 2, 3, 4, 5].map((index) => `${index} ${long(55)}`),
      results: "always",
      closes_at: "2026-12-24 18:00",
    },
    device: five,
    presses: "ABC".repeat(30),
  },
  {
    name: "hostile choices",
    settings: {
      question: HOSTILE_TEXT,
      choices: ["\u0000", HOSTILE_TEXT.slice(0, 60), "\ud800"],
      results: "always",
    },
    device: { buttons: ["A", "B", "C"] },
    presses: "AC",
  },
];
