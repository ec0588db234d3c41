import assert from "node:assert/strict";
import { definePanel, renderImage, resolveView } from "../../renderers/mod.ts";
import { composeFramed } from "../programs.ts";
import { layoutSettings } from "./settings.ts";
import { clock, layout, layoutContext, quiz, rotation, tilesOf } from "./fixture.ts";

Deno.test("tiles lie beside each other on wide glass, under each other on high glass", () => {
  const [left, right] = tilesOf(layoutContext({ tiles: [clock, rotation] }));
  assert.ok(left!.left + left!.width < right!.left && left!.top === right!.top);
  const high = layoutContext({ tiles: [clock, rotation] }, {
    panel: definePanel({ width: 480, height: 800 }),
  });
  const [above, below] = tilesOf(high);
  assert.ok(above!.top + above!.height < below!.top && above!.left === below!.left);
  assert.equal(
    tilesOf(layoutContext({ arrangement: "quadrants", tiles: [clock, clock, clock, clock, clock] })).length,
    4,
  );
  assert.equal(tilesOf(layoutContext({ arrangement: "full", tiles: [clock, clock] })).length, 1);
  assert.equal(tilesOf(layoutContext({ arrangement: "rows", tiles: [clock, clock, clock] })).length, 3);
});

Deno.test("a grid gives tiles their cells and spans, and no two the same", () => {
  const tiles = [{ ...clock, column_span: 2 }, { ...quiz, row_span: 2 }, rotation, {
    ...clock,
    column: 1,
    row: 1,
  }];
  const found = tilesOf(layoutContext({ arrangement: "grid", columns: 3, rows: 2, tiles }));
  assert.equal(found.length, 3, "the last lies on the first, and is left out");
  for (const [index, one] of found.entries()) {
    assert.ok([one.left, one.top, one.width, one.height].every(Number.isInteger));
    for (const other of found.slice(index + 1)) {
      const across = Math.min(one.left + one.width, other.left + other.width) -
        Math.max(one.left, other.left);
      const down = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
      assert.ok(across <= 0 || down <= 0);
    }
  }
  assert.ok(found[0]!.width > found[2]!.width * 1.9 && found[1]!.height > found[0]!.height * 1.9);
});

Deno.test("glass without room for several shows the one that has the buttons", () => {
  const small = definePanel({ width: 96, height: 48 });
  const [only, ...others] = tilesOf(layoutContext({ tiles: [clock, rotation] }, { panel: small }));
  assert.deepEqual(others, []);
  assert.match(only!.text, /Red/);
});

Deno.test("presses go to the tile whose turn it is, and a button gives the turn on", () => {
  const context = layoutContext({
    tiles: [clock, rotation, quiz],
    arrangement: "thirds",
    switch_button: "C",
  });
  let state = layout.init(context);
  assert.deepEqual(layout.compose(state, context).labels, { A: "Red", B: "Green", C: "Next tile" });
  state = layout.press(state, { button: "A" }, context);
  assert.deepEqual(layout.compose(state, context).labels, { A: "Green", B: "Blue", C: "Next tile" });
  state = layout.press(state, { button: "C" }, context);
  const asked = layout.compose(state, context).labels;
  assert.equal(asked.C, "Next tile");
  assert.notEqual(asked.A, "Green");
  const answered = layout.press(state, { button: "A" }, context);
  assert.notDeepEqual(answered, state);
  state = layout.press(answered, { button: "C" }, context);
  assert.deepEqual(layout.compose(state, context).labels, { A: "Green", B: "Blue", C: "Next tile" });
});

Deno.test("without a button to switch the first tile that uses buttons has them all", () => {
  const context = layoutContext({ tiles: [clock, rotation] });
  assert.deepEqual(layout.compose(layout.init(context), context).labels, { A: "Red", B: "Green", C: "Blue" });
  const alone = layoutContext({ tiles: [clock, rotation], switch_button: "C" });
  assert.equal(
    layout.compose(layout.init(alone), alone).labels.C,
    "Blue",
    "there is no other tile to switch to",
  );
});

Deno.test("a tile that became another app begins anew, whatever was stored", () => {
  const before = layoutContext({ tiles: [rotation] });
  const state = layout.press(layout.init(before), { button: "A" }, before);
  const after = layoutContext({ tiles: [quiz] });
  assert.ok(tilesOf(after, state).length === 1);
  for (
    const stored of [null, {}, { turn: "x" }, { turn: 99, states: "no" }, { turn: -1, states: [null, 7] }]
  ) {
    assert.ok(layout.compose((stored ?? layout.init(after)) as never, after).view);
  }
});

Deno.test("a tile that fails shows its own problem, and the others stay", async () => {
  const apps = {
    inner: { kind: "layout", settings: {} },
    broken: { kind: "template", settings: { markup: "{{ 1 | nope }}" } },
  };
  const tiles = [clock, { app_id: "gone" }, { app_id: "inner" }, { app_id: "broken" }, {
    kind: "message",
    settings: { title: 5 },
  }, { kind: "nothing" }];
  const context = layoutContext({ arrangement: "grid", columns: 3, rows: 2, tiles }, { apps });
  const found = tilesOf(context).map(({ text }) => text);
  const told = ["Monday", "gone", "layouts", "undefined", "title", "nothing"];
  told.forEach((word, index) => assert.ok(found[index]?.includes(word), `${word}: ${found[index]}`));
  await renderImage(layout.compose(layout.init(context), context).view, context.panel);
  assert.throws(() => layoutSettings.parse({ tiles: [{ kind: "layout" }] }), /holds no layouts/);
});

Deno.test("the layout is valid until the first of its tiles is not", () => {
  const context = layoutContext({
    tiles: [{ kind: "template", settings: { markup: "{{ 'now' | date: '%A' }}" } }, clock],
  });
  assert.equal(layout.compose(layout.init(context), context).validUntil?.toString(), "2026-11-23T13:06:00Z");
  const still = layoutContext({ tiles: [rotation] });
  assert.equal(layout.compose(layout.init(still), still).validUntil, null);
});

Deno.test("sources of tiles are asked for by tile, and come back to it by their own names", () => {
  const source = { name: "w", url: "https://example.com/w.json" };
  const template = {
    kind: "template",
    settings: { markup: "<b>{{ w.t }}{{ said }}</b>", sources: [source] },
  };
  const apps = {
    own: { ...template, settings: { ...template.settings, transform: "function transform() {}" } },
  };
  const context = layoutContext({ tiles: [template, { app_id: "own" }] }, {
    apps,
    data: {
      tile_0_w: { t: 11 },
      tile_1_w: { t: 22 },
      hook: { said: "a" },
      "own hook": { said: "b" },
      tile_1_transform: { w: { t: 22 }, said: "b" },
    },
  });
  assert.deepEqual(Object.keys(layout.sources(context.settings, context)), ["tile_0_w", "tile_1_w"]);
  assert.deepEqual(layout.references(context.settings), ["own"]);
  const { tile_1_transform: transform } = layout.transforms(context.settings, context);
  assert.deepEqual((transform?.input as Record<string, unknown>).w, { t: 22 });
  const [first, second] = tilesOf(context);
  assert.match(first!.text, /"11a"/);
  assert.match(second!.text, /"22b"/);
});

Deno.test("in its frame a layout keeps room for the captions of the tile that has the buttons", () => {
  const context = layoutContext({ tiles: [clock, rotation], arrangement: "quadrants", switch_button: "B" });
  const { view, labels } = composeFramed(layout, layout.init(context), context);
  assert.deepEqual(labels, { A: "Red", B: "Green", C: "Blue" });
  assert.match(JSON.stringify(resolveView(view)), /"tile"/);
});

Deno.test("a tile whose app shares its state takes it from what all devices share, and leaves it there", () => {
  const settings = { question: "Soup?", choices: ["Yes", "No"], results: "always" };
  const apps = { lunch: { kind: "poll", settings } };
  const context = layoutContext({ tiles: [{ app_id: "lunch" }, rotation] }, { apps });
  assert.deepEqual(layout.shares(context.settings, context), { lunch: "lunch" });
  const voted = layout.press(layout.init(context), { button: "A" }, context);
  assert.deepEqual([voted.states, Object.keys(voted.shared ?? {})], [[], ["lunch"]]);
  const elsewhere = layout.compose({ turn: 0, states: [], shared: voted.shared ?? {} }, context);
  assert.match(elsewhere.text ?? "", /Yes: 100 %/);

  const own = layoutContext({ tiles: [{ kind: "poll", settings }, rotation, { app_id: "gone" }] });
  assert.deepEqual(layout.shares(own.settings, own), { tiles: null });
  const { shared = {} } = layout.press(layout.init(own), { button: "B" }, own);
  assert.match(layout.compose({ ...layout.init(own), shared }, own).text ?? "", /No: 100 %/);
  assert.deepEqual(layout.shares(layoutContext({ tiles: [clock, rotation] }).settings, own), {});
});
