import assert from "node:assert/strict";
import fc from "fast-check";
import { definePanel, resolveView } from "../../renderers/mod.ts";
import { conformanceCases, conformanceContext } from "../conformance/cases.ts";
import { readSettings } from "../settings.ts";
import { dayWords } from "../ui/day_words.ts";
import { todo } from "./mod.tsx";
import { dueChangesAt, sayDue } from "./say_due.ts";
import type { TodoSettings } from "./settings.ts";
import { pressTodo, resumeTodo, selectedAt, shownItems, todoLabels, UNTOUCHED } from "./tick.ts";
import { wordsOf } from "../words/mod.ts";

const panel = definePanel({ width: 800, height: 480 });
const listOf = (...texts: string[]) => ({ items: texts.map((text) => ({ text })) });

function context(settings: unknown) {
  const base = conformanceContext(todo, conformanceCases(todo)[0]!, panel);
  return {
    ...base,
    settings: readSettings(todo, settings),
    device: { ...base.device, buttons: ["A", "B", "C"] },
  };
}

function after(presses: string, settings: unknown, state = UNTOUCHED) {
  const given = context(settings);
  return [...presses].reduce((next, button) => todo.press(next, { button }, given), state);
}

const show = (presses: string, settings: unknown) => {
  const read = context(settings).settings;
  return shownItems(after(presses, settings), read).map(({ item, done }) => `${item.text}${done ? "*" : ""}`);
};

Deno.test("A goes down and around, B ticks and unticks, and the labels say which", () => {
  const settings = listOf("Milk", "Bread", "Eggs");
  const labels = (presses: string) => todo.compose(after(presses, settings), context(settings)).labels;
  assert.deepEqual(labels(""), { A: "Next", B: "Done" });
  assert.deepEqual(labels("B"), { A: "Next", B: "Undo", C: "Hide done" });
  assert.deepEqual(labels("BB"), { A: "Next", B: "Done" });
  assert.deepEqual(show("AB", settings), ["Milk", "Eggs", "Bread*"]);
  assert.deepEqual(show("AAAB", settings), ["Bread", "Eggs", "Milk*"]);
  assert.deepEqual(show("AB", { ...settings, done: "in_place" }), ["Milk", "Bread*", "Eggs"]);
});

Deno.test("C hides what is done, the next item is then selected, and C shows it again", () => {
  const settings = listOf("Milk", "Bread", "Eggs");
  assert.deepEqual(show("BC", settings), ["Bread", "Eggs"]);
  assert.deepEqual(show("BCB", settings), ["Eggs"]);
  assert.deepEqual(show("BCBC", settings), ["Eggs", "Milk*", "Bread*"]);
  const all = todo.compose(after("BCBB", settings), context(settings));
  assert.deepEqual([all.text, all.labels], ["Nothing to do. All 3 items are done", { C: "Show done" }]);
});

Deno.test("ticks stay with their items while the list changes, and are forgotten with them", () => {
  const state = after("AB", listOf("Milk", "Bread", "Eggs"));
  const kept = (...texts: string[]) => resumeTodo(state, context(listOf(...texts)).settings).ticked;
  assert.deepEqual(kept("Eggs", "Tea", "Bread"), ["0 Bread"]);
  assert.deepEqual(kept("Milk", "Eggs"), []);
  const gone = after("A", listOf("Milk", "Eggs"), state);
  assert.deepEqual(gone.ticked, [], "a press writes the list without it");
});

Deno.test("of two items with the same text one can be done", () => {
  const settings = listOf("Call", "Call", "Call");
  assert.deepEqual(after("AB", settings).ticked, ["1 Call"]);
  assert.deepEqual(show("AB", { ...settings, done: "in_place" }), ["Call", "Call*", "Call"]);
});

Deno.test("a playlist passes a list that is done only where that is wished", () => {
  const settings = { ...listOf("Milk"), pass_when_done: true };
  assert.equal(todo.compose(UNTOUCHED, context(settings)).nothing, undefined);
  assert.equal(todo.compose(after("B", settings), context(settings)).nothing, true);
  assert.equal(todo.compose(after("B", listOf("Milk")), context(listOf("Milk"))).nothing, undefined);
  assert.equal(todo.compose(UNTOUCHED, context({ pass_when_done: true })).nothing, true);
});

Deno.test("the selected item is always on the screen, and the rest is counted", () => {
  const settings = listOf(...Array.from({ length: 60 }, (_, index) => `Item ${index}.`));
  const drawn = (presses: string) =>
    JSON.stringify(resolveView(todo.compose(after(presses, settings), context(settings)).view));
  assert.match(drawn(""), /"Item 0\."/);
  assert.match(drawn("A".repeat(45)), /"Item 45\."/);
  const rows = drawn("").matchAll(/"Item \d+\."/g).toArray().length;
  assert.match(drawn(""), new RegExp(`\\+${60 - rows} more`));
});

Deno.test("a due day is said in few words, and is late once it is over", () => {
  const now = Temporal.ZonedDateTime.from("2026-11-23T14:05:30+01:00[Europe/Berlin]");
  const say = (due: string) => {
    const said = sayDue(due, now, { words: dayWords("en-GB"), say: wordsOf("en") });
    return said === null ? null : `${said.text}${said.late ? "!" : ""}`;
  };
  assert.deepEqual(
    [
      "",
      "2026-11-22",
      "2026-11-23",
      "2026-11-23 14:05",
      "2026-11-23 18:00",
      "2026-11-24",
      "2026-11-27",
      "2026-12-24",
    ]
      .map(say),
    [null, "22 Nov!", "Today", "14:05!", "18:00", "Tomorrow", "Fri", "24 Dec"],
  );
  assert.equal(dueChangesAt([""], now), null);
  assert.equal(dueChangesAt(["2026-12-24"], now)?.toString(), "2026-11-23T23:00:00Z");
  assert.equal(dueChangesAt(["2026-11-23 18:00"], now)?.toString(), "2026-11-23T17:00:00.001Z");
});

Deno.test("no presses and no changes of the list leave a tick or a selection of what is not there", () => {
  const texts = fc.array(fc.constantFrom("Milk", "Bread", "Eggs", "0 Milk", "__proto__"), { maxLength: 6 });
  const step = fc.oneof(
    fc.record({ press: fc.constantFrom("A", "B", "C", "D", "") }),
    fc.record({ list: texts, done: fc.constantFrom("below", "in_place") }),
  );
  fc.assert(fc.property(fc.anything(), texts, fc.array(step, { maxLength: 40 }), (stored, first, steps) => {
    let settings: TodoSettings = readSettings(todo, listOf(...first));
    let state = resumeTodo(stored, settings);
    for (const each of steps) {
      if ("list" in each) settings = readSettings(todo, { ...listOf(...each.list), done: each.done });
      state = resumeTodo(JSON.parse(JSON.stringify(state)), settings);
      if ("press" in each) {
        const before = state;
        state = pressTodo(state, each.press, settings);
        if (!Object.hasOwn(todoLabels(before, settings), each.press)) assert.equal(state, before);
      }
      const shown = shownItems(state, settings);
      const done = shown.filter((item) => item.done).length;
      assert.equal(new Set(state.ticked).size, state.ticked.length);
      assert.equal(
        state.hidesDone ? shown.length + state.ticked.length : shown.length,
        settings.items.length,
      );
      assert.equal(done, state.hidesDone ? 0 : state.ticked.length);
      assert.ok(shown.length === 0 || shown[selectedAt(state, shown)] !== undefined);
    }
  }));
});
