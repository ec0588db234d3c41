import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel, type Labels } from "../../renderers/mod.ts";
import type { AppDevice, ButtonPlace } from "../app.ts";
import { HOSTILE_TEXT, LONG_TEXT } from "./cases.ts";
import { captionFaults } from "./framing.ts";
import { conformancePanels } from "./panels.ts";

type Places = Readonly<Record<string, ButtonPlace>>;

function row(edge: ButtonPlace["edge"], places: Readonly<Record<string, number>>): Places {
  return Object.fromEntries(Object.entries(places).map(([button, at]) => [button, { edge, at }]));
}

/** Frames by name: where their buttons are; none told for those of the first. */
const FRAMES: Readonly<Record<string, Places>> = {
  "of unknown places": {},
  "at the top": row("top", { A: 0.2, B: 0.5, C: 0.8 }),
  "at the left": row("left", { A: 0.2, B: 0.4, C: 0.6 }),
  "at the right": row("right", { A: 0.3, B: 0.5, C: 0.7 }),
  "at the bottom, close together": row("bottom", { A: 0.46, B: 0.5, C: 0.54 }),
  "at one place": row("bottom", { A: 0.5, B: 0.5, C: 0.5 }),
  "at one place of a side": row("right", { A: 0.9, B: 0.9, C: 0.9 }),
  "in the corners": { ...row("left", { A: 0 }), ...row("top", { B: 0 }), ...row("right", { C: 1 }) },
  "on every edge": {
    ...row("top", { A: 0.3, D: 0.98 }),
    ...row("right", { B: 0.02 }),
    ...row("left", { C: 0.5 }),
    ...row("bottom", { E: 0.05 }),
  },
};

/** Captions by name. */
const CAPTIONS: Readonly<Record<string, Labels>> = {
  "no captions": { A: "", B: " ", C: "\u0000" },
  "usual captions": { A: "Yes", B: "No", C: "Skip", D: "Coffee", E: "Call help" },
  "one caption": { B: "Lights off" },
  "long German captions": {
    A: "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    B: "Licht im Treppenhaus ausschalten",
    C: "Größe ändern",
  },
  "hostile captions": { A: HOSTILE_TEXT, B: LONG_TEXT, C: "\ud800", D: "👩‍👩‍👧‍👦".repeat(40), constructor: "no" },
};

const device: AppDevice = {
  name: "Lobby",
  friendlyId: "A1B2C3",
  admitted: true,
  serverUrl: "http://192.168.1.20:8080",
  locale: "en-GB",
  buttons: ["A", "B", "C"],
  drawsCaptions: false,
  typedLabels: {},
};

for (const [name, panel] of Object.entries(conformancePanels)) {
  Deno.test(`captions stand beside their buttons on ${name}, out of the app's way and of each other's`, () => {
    for (const [frame, places] of Object.entries(FRAMES)) {
      const buttons = [...new Set([...device.buttons, ...Object.keys(places)])];
      for (const [said, captions] of Object.entries(CAPTIONS)) {
        const framed = { ...device, buttons, buttonPlaces: places };
        assert.deepEqual(captionFaults(captions, framed, panel), [], `buttons ${frame}, ${said}`);
        const typed = { ...framed, typedLabels: captions };
        assert.deepEqual(captionFaults({ A: "Yes" }, typed, panel), [], `buttons ${frame}, typed ${said}`);
      }
    }
  });
}

Deno.test("captions keep apart on any glass, wherever the buttons are and whatever is on them", () => {
  const edge = fc.constantFrom<ButtonPlace["edge"][]>("top", "right", "bottom", "left");
  const button = fc.record({
    edge,
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    text: fc.string({ unit: "grapheme" }),
  });
  const glass = fc.record({
    width: fc.integer({ min: 8, max: 1200 }),
    height: fc.integer({ min: 8, max: 1200 }),
    rotation: fc.constantFrom<(0 | 90 | 180 | 270)[]>(0, 90, 180, 270),
  });
  fc.assert(
    fc.property(glass, fc.array(button, { minLength: 1, maxLength: 6 }), (size, given) => {
      const named = given.map((each, index) => ["ABCDEF"[index] as string, each] as const);
      const faults = captionFaults(Object.fromEntries(named.map(([name, { text }]) => [name, text])), {
        ...device,
        buttons: named.map(([name]) => name),
        buttonPlaces: Object.fromEntries(named),
      }, definePanel(size));
      assert.deepEqual(faults, []);
    }),
    {
      numRuns: 300,
      // A word that is broken and cut at once, on glass too low for its second line.
      examples: [[{ width: 15, height: 140, rotation: 90 }, [
        { edge: "left", at: 0, text: "ﹰﵘ" },
        { edge: "right", at: 0, text: "!" },
      ]]],
    },
  );
});
