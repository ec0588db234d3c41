import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel } from "../../renderers/mod.ts";
import { conformanceCases, conformanceContext } from "../conformance/cases.ts";
import type { AppContext } from "../app.ts";
import { readSettings } from "../settings.ts";
import { goalShare, pressCount, resumeCount, startCount } from "./count.ts";
import { counter } from "./mod.tsx";
import type { CounterSettings } from "./settings.ts";

const panel = definePanel({ width: 800, height: 480 });

function context(settings: unknown): AppContext<CounterSettings> {
  const base = conformanceContext(counter, conformanceCases(counter)[0]!, panel);
  return { ...base, settings: readSettings(counter, settings) };
}

function after(presses: string, settings: unknown = {}) {
  const given = context(settings);
  const state = [...presses].reduce(
    (count, button) => counter.press(count, { button }, given),
    counter.init(given),
  );
  return counter.compose(state, given);
}

Deno.test("A adds a step, B takes one away, and the labels say by how much", () => {
  assert.equal(after("AAAB").text, "Counter: 2");
  assert.equal(after("AA", { step: 0.1, unit: "km" }).text, "Counter: 0.2 km");
  assert.equal(after("A".repeat(3), { step: 0.1 }).text, "Counter: 0.3");
  assert.deepEqual(after("", { step: 5 }).labels, { A: "+5", B: "-5" });
});

Deno.test("C resets, C again takes that back, and any other press leaves it", () => {
  assert.deepEqual([after("AAC").text, after("AAC").labels.C], ["Counter: 0", "Undo"]);
  assert.equal(after("AACC").text, "Counter: 2");
  assert.deepEqual([after("AACA").text, after("AACA").labels.C], ["Counter: 1", "Reset"]);
});

Deno.test("a button that can change nothing has no label and changes nothing", () => {
  const settings = { min: 0, max: 2 };
  assert.deepEqual(after("", settings).labels, { A: "+1" });
  assert.deepEqual(after("AAA", settings).labels, { B: "-1", C: "Reset" });
  const given = context(settings);
  const start = counter.init(given);
  assert.equal(counter.press(start, { button: "B" }, given), start);
  assert.equal(counter.press(start, { button: "constructor" }, given), start);
});

Deno.test("a goal is told until it is reached, also on the way down", () => {
  assert.equal(after("AA", { goal: 8 }).text, "Counter: 2 of 8");
  assert.equal(after("AAAAAAAA", { goal: 8 }).text, "Counter: 8 Goal reached");
  const down = context({ start: 10, goal: 0 }).settings;
  assert.equal(goalShare({ value: 5, before: null }, down), 0.5);
  assert.equal(goalShare({ value: 0, before: null }, down), 1);
});

Deno.test("a least number above the most is refused with its path", () => {
  assert.throws(() => readSettings(counter, { min: 3, max: 2 }), {
    message:
      "Cannot read the settings of counter: min: found a least number above the most, expected it below",
  });
});

Deno.test("no presses leave the limits, whatever was stored and however the settings are", () => {
  const limit = fc.option(fc.integer({ min: -50, max: 50 }), { nil: null });
  const settings = fc.record({
    start: fc.integer({ min: -80, max: 80 }),
    step: fc.constantFrom(0.1, 0.25, 1, 7, 1_000_000_000),
    min: limit,
    max: limit,
    goal: limit,
  }).filter(({ min, max }) => min === null || max === null || min <= max);
  const presses = fc.array(fc.constantFrom("A", "B", "C", "D", ""), { maxLength: 40 });
  fc.assert(fc.property(settings, presses, fc.anything(), (given, pressed, stored) => {
    const read = readSettings(counter, given) as CounterSettings;
    let count = resumeCount(stored, read);
    for (const button of pressed) {
      const next = pressCount(count, button, read);
      assert.ok(next.value >= (read.min ?? -Infinity) && next.value <= (read.max ?? Infinity));
      assert.deepEqual(resumeCount(JSON.parse(JSON.stringify(next)), read), next);
      const share = goalShare(next, read);
      assert.ok(share === null || share >= 0 && share <= 1);
      count = next;
    }
    if (count.before === null) {
      const reset = pressCount(count, "C", read);
      assert.equal(pressCount(reset, "C", read).value, count.value, "undo restores what was reset");
    }
    assert.equal(resumeCount(null, read).value, startCount(read).value);
  }));
});
