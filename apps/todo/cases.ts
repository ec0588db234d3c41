import { type ConformanceCase, HOSTILE_TEXT, long } from "../conformance/case.ts";

const device = { buttons: ["A", "B", "C"] };

const items = [
  { text: "Water the plants", due: "2026-11-22" },
  { text: "Call the landlord about the heating", due: "2026-11-23" },
  { text: "Milk, bread and eggs" },
  { text: "Renew passport", due: "2026-12-24" },
  { text: "Book the train" },
];

const many = Array.from(
  { length: 200 },
  (_, index) => ({ text: `${index} ${long(190)}`, due: "2026-12-24" }),
);

/** Lists with something done, long ones, and texts that try to break them. */
export const todoCases: readonly ConformanceCase[] = [
  { name: "some done", settings: { items }, device, presses: "ABA" },
  { name: "nothing hidden left", settings: { items: items.slice(0, 1) }, device, presses: "BC" },
  { name: "without buttons", settings: { items }, device: {}, presses: "" },
  { name: "long list", settings: { title: long(60), items: many }, device, presses: "AAAAAAAAB" },
  {
    name: "hostile list",
    settings: {
      title: HOSTILE_TEXT.slice(0, 60),
      items: [{ text: HOSTILE_TEXT }, { text: "\u0000" }, { text: "-" }],
    },
    device,
    presses: "B",
  },
];
