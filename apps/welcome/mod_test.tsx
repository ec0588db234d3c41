import assert from "node:assert/strict";
import { definePanel } from "../../renderers/mod.ts";
import { conformanceCases, conformanceContext } from "../conformance/cases.ts";
import { placedIn } from "../conformance/placed.ts";
import { welcome } from "./mod.tsx";

function compose(change: { readonly admitted: boolean; readonly width?: number; readonly height?: number }) {
  const panel = definePanel({ width: change.width ?? 800, height: change.height ?? 480 });
  const context = conformanceContext(welcome, conformanceCases(welcome)[0]!, panel);
  const device = { ...context.device, admitted: change.admitted };
  return welcome.compose(null, { ...context, settings: {}, device });
}

Deno.test("welcome shows name, code and address, the code largest", () => {
  const placed = placedIn(compose({ admitted: true }).view).filter(({ text }) => text !== null);
  const largest = placed.reduce((one, other) => one.height > other.height ? one : other);
  assert.equal(largest.text, "A1B2C3");
  const said = placed.map(({ text }) => text).join("|");
  for (const part of ["Lobby", "http://192.168.1.20:8080"]) assert.ok(said.includes(part), said);
});

Deno.test("welcome asks for an admin while the device waits", () => {
  const composed = compose({ admitted: false });
  assert.equal(composed.text, "Ask an admin to admit this device: code A1B2C3, at http://192.168.1.20:8080");
  assert.match(
    placedIn(composed.view).map(({ text }) => text ?? "").join(" "),
    /Ask an admin to admit this device/,
  );
});

Deno.test("welcome keeps the code on the smallest glass", () => {
  const composed = compose({ admitted: true, width: 64, height: 32 });
  assert.deepEqual(placedIn(composed.view).flatMap(({ text }) => text ?? []), ["A1B2C3"]);
});
