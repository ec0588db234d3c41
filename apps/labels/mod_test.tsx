import assert from "node:assert/strict";
import { definePanel } from "../../renderers/mod.ts";
import { conformanceCases, conformanceContext } from "../conformance/cases.ts";
import { placedIn } from "../conformance/placed.ts";
import { labels } from "./mod.tsx";

const given = conformanceCases(labels)[0]!;
const context = conformanceContext(labels, given, definePanel({ width: 800, height: 480 }));

function compose(typedLabels: Readonly<Record<string, string>>) {
  const device = { ...context.device, buttons: ["A", "B", "C"], typedLabels };
  return labels.compose(null, { ...context, settings: {}, device });
}

Deno.test("labels shows what was typed, in the order of the frame, and gives no captions of its own", () => {
  const composed = compose({ C: "Call help", A: "Coffee", B: " " });
  assert.deepEqual(composed.labels, {});
  assert.equal(composed.text, "A: Coffee\nC: Call help");
  assert.deepEqual(placedIn(composed.view).flatMap(({ text }) => text ?? []), [
    "A",
    "Coffee",
    "C",
    "Call help",
  ]);
});

Deno.test("labels without any says where to type them", () => {
  const composed = compose({});
  assert.equal(composed.text, "No labels yet. Type them at http://192.168.1.20:8080");
  assert.match(
    placedIn(composed.view).map(({ text }) => text ?? "").join(" "),
    /No labels yet .*http:\/\/192/,
  );
});
