import { type ConformanceCase, HOSTILE_TEXT, long, LONG_TEXT } from "../conformance/case.ts";

/** Codes of every content, and contents that no code or no screen holds. */
export const qrCases: readonly ConformanceCase[] = [
  { name: "link", settings: { text: "https://example.org/menu" }, device: {}, presses: "" },
  {
    name: "wifi",
    settings: { content: "wifi", wifi: { name: "Guests; upstairs", password: 'se"cret:1' } },
    device: { buttons: ["A", "B", "C"], typedLabels: { A: "Lights" } },
    presses: "",
  },
  {
    name: "contact",
    settings: {
      content: "contact",
      contact: {
        name: "Ada Lovelace",
        organization: "Analytical Engines",
        phone: "+44 20 1234",
        email: "ada@example.org",
      },
    },
    device: {},
    presses: "",
  },
  {
    name: "long text",
    settings: { text: LONG_TEXT.slice(0, 1000).toWellFormed(), caption: long(120) },
    device: {},
    presses: "",
  },
  { name: "hostile text", settings: { text: HOSTILE_TEXT, caption: HOSTILE_TEXT }, device: {}, presses: "" },
];
