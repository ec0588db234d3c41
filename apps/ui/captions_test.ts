import assert from "node:assert/strict";
import { definePanel } from "../../renderers/mod.ts";
import type { AppDevice } from "../app.ts";
import { drawnCaptions, placeCaptions } from "./captions.tsx";

const panel = definePanel({ width: 800, height: 480 });
const device: AppDevice = {
  name: "Lobby",
  friendlyId: "A1B2C3",
  admitted: true,
  serverUrl: "http://192.168.1.20:8080",
  locale: "en-GB",
  buttons: ["A", "B"],
  drawsCaptions: false,
  typedLabels: { B: "Typed" },
};
const screen = { x: 0, y: 0, width: 800, height: 480 };

Deno.test("captions are those of the app, under those that an admin typed, for buttons that exist", () => {
  assert.deepEqual(drawnCaptions(device, { A: "Yes", B: "No", C: "Skip" }), { A: "Yes", B: "Typed" });
  assert.deepEqual(drawnCaptions({ ...device, drawsCaptions: true }, { A: "Yes" }), {});
});

Deno.test("captions reserve the edge of their buttons and tick towards it", () => {
  const places = { A: { edge: "top", at: 0.25 }, B: { edge: "right", at: 0.5 } } as const;
  const options = { panel, device: { ...device, buttonPlaces: places }, captions: { A: "Yes", B: "No" } };
  const { placed, rest } = placeCaptions(screen, options);
  assert.deepEqual(placed.map(({ text, edge }) => [text, edge]), [["Yes", "top"], ["No", "right"]]);
  assert.equal(placed[0]!.tick.y, 0);
  assert.equal(placed[0]!.tick.x + 1, 200);
  assert.equal(placed[1]!.tick.x + placed[1]!.tick.width, 800);
  assert.ok(rest.y >= placed[0]!.box.y + placed[0]!.box.height);
  assert.ok(rest.x + rest.width <= placed[1]!.box.x);
  assert.deepEqual([rest.x, rest.y + rest.height], [0, 480]);
});

Deno.test("a screen without captions keeps all its room", () => {
  assert.deepEqual(placeCaptions(screen, { panel, device, captions: {} }), { placed: [], rest: screen });
});
