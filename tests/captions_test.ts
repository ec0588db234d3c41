import assert from "node:assert/strict";
import type { AppDevice } from "../apps/mod.ts";
import { captionFaults } from "../apps/conformance/framing.ts";
import { models } from "../devices/mod.ts";
import type { Labels } from "../renderers/mod.ts";
import { toAppFrame } from "../server/device_rows.ts";

const CAPTIONS: readonly Labels[] = [
  {},
  { A: "Yes", B: "No", C: "Skip" },
  { A: "Lichter ausschalten", B: "Rindfleischetikettierungsgesetz", C: "Größe" },
  { A: "\u202e<b>\u0000\ud800", B: "👩‍👩‍👧‍👦".repeat(99), C: "\n \t" },
];

const unnamed: Omit<AppDevice, "buttons" | "drawsCaptions"> = {
  name: "Lobby",
  friendlyId: "A1B2C3",
  admitted: true,
  serverUrl: "http://192.168.1.20:8080",
  locale: "en-GB",
  typedLabels: {},
};

Deno.test("every model with buttons has its captions beside them, at every turn, or draws them itself", () => {
  const withButtons = models.filter(({ buttons }) => buttons.length > 0);
  assert.ok(withButtons.length > 5, `found only ${withButtons.length} models with buttons`);
  for (const model of withButtons) {
    const device = { ...unnamed, ...toAppFrame(model) };
    for (const rotation of [0, 90, 180, 270] as const) {
      for (const labels of CAPTIONS) {
        const faults = captionFaults(labels, device, { ...model.panel, rotation });
        assert.deepEqual(faults, [], `${model.id} turned by ${rotation}: ${JSON.stringify(labels)}`);
      }
    }
    const usual = CAPTIONS[1] as Labels;
    const drawn = { ...device, drawsCaptions: false };
    assert.deepEqual(captionFaults(usual, drawn, model.panel), [], model.id);
  }
});
