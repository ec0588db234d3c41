import assert from "node:assert/strict";
import type { AppDevice } from "../apps/mod.ts";
import { definePanel } from "../renderers/mod.ts";
import { createCaches } from "./caches.ts";
import { createCompositions } from "./compositions.ts";
import type { ScreenInputs } from "./screen_inputs.ts";

const AT = Temporal.Instant.from("2026-03-04T12:00:00Z");
const DEVICE: AppDevice = {
  name: "Lobby",
  friendlyId: "A1B2C3",
  admitted: true,
  serverUrl: "http://screens.test",
  locale: "en",
  buttons: [],
  drawsCaptions: false,
  typedLabels: {},
};
const INPUTS: ScreenInputs = {
  kind: "clock",
  settings: {},
  state: undefined,
  device: DEVICE,
  panel: definePanel({ width: 80, height: 40 }),
  timeZone: "UTC",
};

/** Compositions of an app that says what `say` makes of a device, and how often it was asked. */
function open(say: (device: AppDevice) => unknown, validUntil: Temporal.Instant | null = null) {
  const compositions = createCompositions<
    { said: unknown; from: Temporal.Instant; validUntil: Temporal.Instant | null; bytes: number }
  >(createCaches());
  let asked = 0;
  return {
    asked: () => asked,
    of: (device: Partial<AppDevice> = {}, now = AT, inputs: Partial<ScreenInputs> = {}) =>
      compositions.compose(
        { ...INPUTS, ...inputs, device: { ...DEVICE, ...device } },
        now,
        ({ device }, from) => {
          asked++;
          return { said: say(device), from, validUntil, bytes: 100 };
        },
      ).said,
  };
}

Deno.test("devices that differ only in what an app does not read share a composition", () => {
  const { of, asked } = open(({ locale }) => locale);
  assert.deepEqual([of(), of({ name: "Attic", typedLabels: { A: "Go" } }), of({ locale: "de" }), of()], [
    "en",
    "en",
    "de",
    "en",
  ]);
  assert.equal(asked(), 2);
});

Deno.test("what an app reads only of some devices parts only those", () => {
  const { of, asked } = open((device) => device.admitted ? "in" : device.name);
  const said = [of(), of({ admitted: false }), of({ admitted: false, name: "Attic" }), of({ name: "Attic" })];
  assert.deepEqual(said, ["in", "Lobby", "Attic", "in"]);
  assert.equal(asked(), 3);
  of({ admitted: false });
  assert.equal(asked(), 3);
});

Deno.test("an app that copies or lists a device has read all of it", () => {
  for (const say of [(device: AppDevice) => ({ ...device }), (device: AppDevice) => JSON.stringify(device)]) {
    const { of } = open(say);
    assert.notDeepEqual(of({ friendlyId: "X" }), of());
    const places = { A: { edge: "left", at: 0.5 } } as const;
    assert.notDeepEqual(of({ buttonPlaces: places }), of());
  }
});

Deno.test("a composition holds from its own instant until its validity ends, and for equal inputs", () => {
  const { of, asked } = open(() => "it", AT.add({ seconds: 60 }));
  of();
  of({}, AT.add({ seconds: 59 }));
  assert.equal(asked(), 1);
  of({}, AT.add({ seconds: 60 }));
  assert.equal(asked(), 2);
  of({}, AT.subtract({ seconds: 1 }));
  assert.equal(asked(), 3);
  of({}, AT, { settings: { a: 1 } });
  assert.equal(asked(), 4);
});
