import assert from "node:assert/strict";
import type { AppDevice } from "../apps/mod.ts";
import { definePanel } from "../renderers/mod.ts";
import { createCaches } from "./caches.ts";
import { createCompositions } from "./compositions.ts";
import type { ScreenInputs } from "./screen_inputs.ts";
import { watchDevice } from "./watch_device.ts";

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
  let asked = 0;
  const compositions = createCompositions(createCaches(), {
    async compose({ device, panel }, from) {
      asked++;
      const watched = watchDevice(device);
      const drawing = JSON.stringify(await say(watched.device)) ?? "";
      const composition = { labels: {}, validUntil };
      return { composition, view: "{}", panel, drawing, from, bytes: 100, reads: watched.read() };
    },
  });
  return {
    asked: () => asked,
    async of(device: Partial<AppDevice> = {}, now = AT, inputs: Partial<ScreenInputs> = {}) {
      const wanted = { ...INPUTS, ...inputs, device: { ...DEVICE, ...device } };
      return JSON.parse((await compositions.compose(wanted, now)).drawing);
    },
  };
}

Deno.test("devices that differ only in what an app does not read share a composition", async () => {
  const { of, asked } = open(({ locale }) => locale);
  const said = [
    await of(),
    await of({ name: "Attic", typedLabels: { A: "Go" } }),
    await of({ locale: "de" }),
    await of(),
  ];
  assert.deepEqual(said, ["en", "en", "de", "en"]);
  assert.equal(asked(), 2);
});

Deno.test("what an app reads only of some devices parts only those", async () => {
  const { of, asked } = open((device) => device.admitted ? "in" : device.name);
  const said = [
    await of(),
    await of({ admitted: false }),
    await of({ admitted: false, name: "Attic" }),
    await of({ name: "Attic" }),
  ];
  assert.deepEqual(said, ["in", "Lobby", "Attic", "in"]);
  assert.equal(asked(), 3);
  await of({ admitted: false });
  assert.equal(asked(), 3);
});

Deno.test("an app that copies or lists a device has read all of it", async () => {
  for (const say of [(device: AppDevice) => ({ ...device }), (device: AppDevice) => JSON.stringify(device)]) {
    const { of } = open(say);
    assert.notDeepEqual(await of({ friendlyId: "X" }), await of());
    const places = { A: { edge: "left", at: 0.5 } } as const;
    assert.notDeepEqual(await of({ buttonPlaces: places }), await of());
  }
});

Deno.test("a composition holds from its own instant until its validity ends, and for equal inputs", async () => {
  const { of, asked } = open(() => "it", AT.add({ seconds: 60 }));
  await of();
  await of({}, AT.add({ seconds: 59 }));
  assert.equal(asked(), 1);
  await of({}, AT.add({ seconds: 60 }));
  assert.equal(asked(), 2);
  await of({}, AT.subtract({ seconds: 1 }));
  assert.equal(asked(), 3);
  await of({}, AT, { settings: { a: 1 } });
  assert.equal(asked(), 4);
});

Deno.test("devices that come at the same time wait for one composition, and differ in what it read", async () => {
  const { of, asked } = open(({ locale }) => new Promise((resolve) => setTimeout(resolve, 5, locale)));
  const names = Array.from({ length: 50 }, (_, count) => ({ name: `Room ${count}` }));
  const said = await Promise.all(
    [...names, { locale: "de" }, { locale: "de", name: "Raum" }].map((d) => of(d)),
  );
  assert.deepEqual(said, [...names.map(() => "en"), "de", "de"]);
  assert.equal(asked(), 2);
});

Deno.test("what fails slowly is not asked again at once, what fails at once is", async () => {
  let milliseconds = 0;
  const { of, asked } = open(async () => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    throw new Error("no");
  });
  await assert.rejects(of(), /^Error: no$/);
  await assert.rejects(of(), /^Error: no$/);
  assert.equal(asked(), 2);
  milliseconds = 100;
  await assert.rejects(of(), /^Error: no$/);
  await assert.rejects(of({ name: "Attic" }), /^Error: no$/);
  assert.equal(asked(), 3);
  await assert.rejects(of({}, AT, { settings: { mended: true } }), /^Error: no$/);
  assert.equal(asked(), 4);
});
