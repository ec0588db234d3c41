import assert from "node:assert/strict";
import { definePanel, keptTiles, renderImage } from "../../renderers/mod.ts";
import type { AnyApp } from "../app.ts";
import { findProgram } from "../programs.ts";
import { createLayout } from "./mod.tsx";
import { clock, type Context, layoutContext, quiz, rotation } from "./fixture.ts";

/** A layout with a memory of its own, and what it composed since it was asked last. */
function counted() {
  let composed: string[] = [];
  const counting = (app: AnyApp): AnyApp => ({
    ...app,
    compose(state, context) {
      composed.push(app.kind);
      return app.compose(state, context);
    },
  });
  const layout = createLayout((kind) => {
    const app = findProgram(kind);
    return app === null || kind === "problem" ? app : counting(app);
  });
  const take = () => {
    const taken = composed;
    composed = [];
    return taken;
  };
  return { layout, take };
}

const NOW = "2026-11-23T14:05:30+01:00[Europe/Berlin]";

Deno.test("a tile is composed once, and again only where it is another one or no longer valid", () => {
  const { layout, take } = counted();
  const at = (now: string) =>
    layoutContext({ tiles: [clock, rotation, quiz], arrangement: "thirds" }, { now });
  const context = at(NOW);
  let state = layout.init(context);
  layout.compose(state, context);
  assert.deepEqual(take(), ["clock", "rotation", "quiz"]);
  layout.compose(state, at(NOW));
  assert.deepEqual(take(), []);
  state = layout.press(state, { button: "A" }, context);
  layout.compose(state, context);
  assert.deepEqual(take(), ["rotation"]);
  layout.compose(state, at("2026-11-23T14:06:00+01:00[Europe/Berlin]"));
  assert.deepEqual(take(), ["clock"]);
  layout.compose(state, at(NOW));
  assert.deepEqual(take(), ["clock"], "the clock was set back");
  layout.compose(state, { ...context, device: { ...context.device, locale: "de" } });
  assert.deepEqual(take(), ["clock", "rotation", "quiz"]);
});

Deno.test("a tile is composed again where its own data changed, not where that of another did", () => {
  const { layout, take } = counted();
  const markup = "<b>{{ w.t }}</b>";
  const source = { name: "w", url: "https://example.com/w.json" };
  const template = { kind: "template", settings: { markup, sources: [source] } };
  const [one, other, another] = [{ t: 1 }, { t: 2 }, { t: 3 }];
  const context = (first: unknown, second: unknown) =>
    layoutContext({ tiles: [template, template] }, { data: { tile_0_w: first, tile_1_w: second } });
  const shown = (given: Context) => JSON.stringify(layout.compose(layout.init(given), given).view);
  shown(context(one, other));
  assert.equal(take().length, 2);
  shown(context(one, other));
  assert.equal(take().length, 0);
  assert.match(shown(context(one, another)), /"1".*"3"/);
  assert.equal(take().length, 1);
});

Deno.test("marks of a button to switch cost no second composition, glass for one tile no more than it must", () => {
  const { layout, take } = counted();
  const once = (settings: Record<string, unknown>, small: boolean) => {
    const panel = small ? { panel: definePanel({ width: 96, height: 48 }) } : {};
    const context = layoutContext(
      { tiles: [clock, rotation, quiz], arrangement: "thirds", ...settings },
      panel,
    );
    layout.compose(layout.init(context), context);
    return take();
  };
  assert.deepEqual(once({ switch_button: "C" }, false), ["clock", "rotation", "quiz"]);
  assert.deepEqual(once({}, true), ["clock", "rotation"]);
  assert.deepEqual(once({ switch_button: "C" }, true), ["quiz"], "which use buttons must be known");
});

Deno.test("a tile that changed is the only one that is drawn", async () => {
  const { layout } = counted();
  const context = layoutContext({ tiles: [clock, rotation, quiz, clock], arrangement: "quadrants" });
  const state = layout.init(context);
  const drawn = async (state: ReturnType<typeof layout.init>, now = NOW) => {
    const given = { ...context, now: Temporal.ZonedDateTime.from(now) };
    const before = keptTiles.painted;
    await renderImage(layout.compose(state, given).view, context.panel);
    return keptTiles.painted - before;
  };
  keptTiles.clear();
  assert.equal(await drawn(state), 3, "both clocks are the same drawing");
  assert.equal(await drawn(state), 0);
  assert.equal(await drawn(layout.press(state, { button: "A" }, context)), 1);
  assert.equal(await drawn(state, "2026-11-23T14:06:00+01:00[Europe/Berlin]"), 1);
});
