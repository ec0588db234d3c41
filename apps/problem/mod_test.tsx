import assert from "node:assert/strict";
import { definePanel } from "../../renderers/mod.ts";
import { conformanceCases, conformanceContext } from "../conformance/cases.ts";
import { placedIn } from "../conformance/placed.ts";
import { readSettings } from "../settings.ts";
import { problem } from "./mod.tsx";

const given = conformanceCases(problem)[0]!;
const context = conformanceContext(problem, given, definePanel({ width: 800, height: 480 }));

function compose(settings: unknown) {
  return problem.compose(null, { ...context, settings: readSettings(problem, settings) });
}

const full = {
  title: "Screen not composed",
  detail: "The app quiz failed.",
  advice: "Look at the exchange in the log.",
  exchange_id: "01JDBQ3Z8K5W4N9T7V2M6X1C0P",
  at: "2026-11-23T13:05:00Z",
};

Deno.test("a problem names what went wrong, what to do, the device, the time and the exchange", () => {
  const said = placedIn(compose(full).view).map(({ text }) => text ?? "").join(" ");
  for (
    const part of [
      "Screen not",
      "The app quiz failed.",
      "Look at the",
      "Lobby",
      "23 Nov",
      "14:05",
      full.exchange_id,
    ]
  ) {
    assert.ok(said.includes(part), `${part} in ${said}`);
  }
  assert.equal(
    compose(full).text,
    "Screen not composed. The app quiz failed. Look at the exchange in the log",
  );
});

Deno.test("a problem leaves out a time that cannot be read", () => {
  const said = placedIn(compose({ ...full, at: "soon" }).view).map(({ text }) => text ?? "");
  assert.ok(said.includes("Lobby"));
});
